import { utf8Of } from './utf8';

/**
 * What questions and their explanations repeat, whatever set they are from: DEFLATE's preset dictionary,
 * the most frequent last. Links that are out were made with this very text: never change it. A better one
 * gets a `WRITING` number of its own.
 */
export const DICTIONARY = utf8Of(
	[
		'What did the , whose view is that , whom does the  attribute the statement that the  neither says ',
		'this nor rules it out. What stands there is this: By the dates in the , on which day of the week ',
		'does  fall? How many days after  lay between  How long was  When did  Where was  Why did ',
		' is the word for  is planned to take place  that took place on 1 took place on 2 said that the ',
		'sDoes each of these come before or after the ? Sort each one.\u001fBefore\u001fAfter\u001f\u001f',
		'oPut these in order, from the earliest to the latest.\u001fThe ',
		'? Match each one.\u001fThe ? Name all four.\u001f4 names, in any order\u001f4\u001f? Name all ',
		'three.\u001f3 names, in any order\u001f3\u001f has it from  does not name  for this.\u001fThe ',
		'.\u001fthe name of a person\u001fa country\u001fa place\u001fa year\u001fone word\u001fa date, such ',
		'as 3 May\u001fa length of time\u001fa number of years\u001f?\u001fa number\u001f does not give “” as ',
		'an answer to this.\u001fThe nAccording to the , is this true, false or not stated? The ',
		'The statement is true.\u001f does say so.\u001f”.\u001f2\u001f\u001fThe statement is true.\u001f0',
		'\u001fThe  speaks of the  elsewhere: The m, which of these ? Choose all that are right.\u001f',
		'.\u001f0\u001f\u001fBy the  it is the , not the .\u001fBy the ',
		'tThe  in the  on the  and the , according to the \u001f\u001fcAccording to the , which ',
		' says “'
	].join('')
);
