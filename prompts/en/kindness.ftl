# Own asks that would not be kind to the one who is asked: which rule, and the way back to wording it.

unkind =
    I have not put this on your ladder: <i>{ $words }</i>

    { $why }

    You can say it in another way, or leave it with /cancel. Nothing else has changed.
unkind-intimate = An ask like this can feel like a threat to the one who hears it. Something lighter works as practice: “Ask someone at the party whether they would like to dance.”
unkind-harm = It could hurt someone, or get you or them into trouble. A “no” is what we practise with, not danger.
unkind-cruel = The other person would be the butt of it, or be told something untrue. Ask for something you would really like, and say it as it is: “Ask a neighbour whether I may borrow a ladder.”
unkind-filming = Filming someone makes an ask into a show, and they have not agreed to be in it. The same ask without a camera is fine.
unkind-on_duty = Someone at work cannot walk away from a question about love, and has to stay polite. Ask someone who is free to leave: “Ask someone from the climbing group for a coffee on Sunday.”
unkind-power = They depend on you, or cannot leave, so their “no” would not be free. Ask someone on your own level, or someone above you.
unkind-insisting = One ask is enough, and a “no” ends it. Try it with one sentence and room for their answer: “Ask once, and say that a no is fine.”
unkind-costly = It would cost them more money or time than an ask for practice should. Make it small: two minutes at most, and nothing to pay.
