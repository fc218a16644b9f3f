# Goals: what someone wants to be able to ask for.

goals-title = <b>Your goals</b>
goals-none =
    A goal is something you would like to be able to ask for one day, such as “ask for a raise” or “ask for help before it is too late”.

    I use it to pick asks that matter to you. You can name up to { $most }.
goals-line = { $number }. { $words } <i>({ $domain })</i>
goals-use = Asks that come close to these count as ones that matter to you.
goals-add = Add a goal
goals-drop = Take one off
goals-full = You have { $most } goals, which is as many as one can keep in sight. Take one off first, and there is room.
goal = What would you like to be able to ask for? In your own words, such as “ask for a raise”.
goal-added = “{ $goal }” is one of your goals now.
goal-near = These come close to it. Tap a number to put it on your ladder as a step that matters.
goal-near-line =
    { $state ->
        [on] ✓ { $ask } <i>(on your ladder)</i>
       *[off] { $number }. { $ask }
    }
goal-near-none = I have no ask that comes close to it yet. You can add one of your own to your ladder.
goal-put = { $number }
goal-rate = Rate { $count ->
    [one] it
   *[other] them
 } now
goal-ladder-full = Your ladder is full. Take a step off first, and there is room.
goal-gone = That goal is no longer on your list.
which_goal =
    { $goals }

    Which one shall I take off? Tap its number. What is on your ladder stays.
goal-dropped = It is off your list.
