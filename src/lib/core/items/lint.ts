/**
 * Flaws that show in the text of an item, by their names in the field: those of Tarrant and others,
 * and those that news brings. What each is held off by; where `lintStatement` and `lintCitations`
 * stand, it is a test over the items of all our sets, and the writers do not call them:
 *
 * | flaw                          | held off by                                                        |
 * | ----------------------------- | ------------------------------------------------------------------ |
 * | unclear stem                  | lintStem                                                           |
 * | unfocused stem                | lintOptions                                                        |
 * | negative stem                 | lintStem                                                           |
 * | blank in mid-stem             | lintOptions; cloze is a kind of its own                            |
 * | gratuitous information        | lintStem: at most 35 words                                         |
 * | vague terms                   | lintStem                                                           |
 * | absolute terms                | lintOptions                                                        |
 * | none or all of the above      | lintOptions; options are fillers, so none is written               |
 * | true or false as options      | lintOptions; true or false is a kind of its own                    |
 * | K-type combinations           | lintOptions; options are single fillers                            |
 * | implausible distractor        | lintOptions: at least two, none printed in the stem; the rest by   |
 * |                               | construction: the key's type and granularity (isComparable)        |
 * | longest key                   | lintOptions; over all items by distractorSets                      |
 * | convergence cues              | lintOptions                                                        |
 * | logical cues                  | lintOptions                                                        |
 * | grammatical cues              | lintOptions, lintStem                                              |
 * | clang                         | lintOptions                                                        |
 * | numbers out of order          | lintOrder; inScaleOrder writes them in order                       |
 * | more than one key             | lintOptions where two read the same; else by construction: every   |
 * |                               | option is put to the oracle (isWrong)                              |
 * | options of the same meaning   | by construction: no two of one entity, no name that the key has    |
 * | option within an option       | lintOptions                                                        |
 * | key in the stem               | lintOptions                                                        |
 * | two clauses                   | lintStatement                                                      |
 * | damaged text                  | lintStem, lintCitations                                            |
 * | navigation text as evidence   | lintCitations                                                      |
 * | opinion without its holder,   | by construction: sentences name whoever vouches, and claims are    |
 * | plan told as done, contested  | measured at their own status and speaker                           |
 * | word outside attribution      |                                                                    |
 * | knowledge from outside as key | by construction: a key is TRUE by the facts alone                  |
 * | true in the world, unstated   | by construction: `never` is no distractor                          |
 * | false accusation              | by construction: false statements blame nobody                     |
 * | answerable without the source | over all items by distractorSets                                   |
 * | twice in one quiz             | by construction: enemies do not meet                               |
 */
export { lintStem, lintStatement } from './lint/stem';
export { lintOptions, lintOrder } from './lint/options';
export { lintCitations } from './lint/citations';
export { flawIf } from './lint/flaw';
