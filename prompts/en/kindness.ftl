# Own asks that would not be kind to the one who is asked: why, and an ask that would be.

unacceptable-unkind =
    { $rule ->
        [intimate] An ask like this can feel like a threat to the one who hears it. Something lighter is practice, too: “Ask someone at the party to dance.”
        [harm] It could hurt someone, or get you or them into trouble. Practise with a “no”, not with danger: “Ask a neighbour for a tool.”
        [cruel] The other person would be the butt of it, or be told something untrue. Ask for something you would really like: “Ask a neighbour whether I may borrow a ladder.”
        [filming] Filming people makes a show of them, and they have not agreed to be in it. Ask the same without a camera.
        [on_duty] Someone at work cannot walk away from a question about love, and has to stay polite. Ask someone who is free to leave: “Ask someone from the climbing group for a coffee.”
        [power] They depend on you, or cannot leave, so their “no” would not be free. Ask someone on your own level: “Ask a colleague to look over my draft.”
        [insisting] One ask is enough, and a “no” ends it: “Ask once, and say that a no is fine.”
        [young] In the youth mode I stay with people around you, by day, and leave out love and dating. Ask someone you know, or at school or in a shop: “Ask someone in my class to explain the homework.”
       *[costly] It would cost them more money or time than an ask for practice should. Two minutes, and nothing to pay: “Ask in a shop whether they would change a coin.”
    }

    I have not taken this one. Say it in another way, or tap ‹ Back.
