# Programmes: paths of weeks with a theme each, or of a number of asks. Their own words stand in programmes.yaml.

programme-choose =
    <b>Paths</b>
    A path gives your weeks a theme, and I lean towards asks that belong to it. Your ladder, your level and your pace stay as they are. You can change or leave it on any day.
programme-line = <b>{ $name }</b>: { $sentence }
programme-free = Just now you choose freely: anything on your ladder may come. That is a good way to go, too.
programme-pick = { $name }
programme-stay = Stay where I am
programme-begun =
    { $how ->
        [again] It goes on where you stopped.
        [count] It begins today.
       *[weeks] It begins today. From the next one on, more of your asks belong to this week's theme.
    }

programme-title = <b>{ $name }</b>
programme-day = Day { $day } of { $of }
programme-count = <b>{ $asks } of { $of }</b> asks
programme-week =
    <b>Week { $number } of { $of }: { $theme }</b>
    { $text }
programme-asks =
    { $asks ->
        [0] You have not asked on this path yet, and there is no hurry.
        [one] 1 ask on this path so far, { $fitting ->
            [0] not
           *[other] and
        } on this week's theme.
       *[other] { $asks } asks on this path so far, { $fitting ->
            [0] none
           *[other] { $fitting }
        } of them on this week's theme.
    }
programme-pace = Every ask counts, from today on and at your own pace. There are no days to keep.
programme-propose = This week's asks
programme-change = Change path
programme-leave = Leave it
programme-left =
    You have left “{ $name }”, and nothing is lost: what you asked, learned and rated stays yours. { $kind ->
        [count] The count waits for you.
       *[weeks] Within thirty days, it goes on where you stopped.
    }
programme-chose-freely = Then anything on your ladder may come, as before. /programme has the paths whenever you want one.

programme-milestone =
    { $asks ->
        [10] <b>Ten asks.</b> The first stretch is behind you.
        [25] <b>Twenty-five asks.</b> That is a quarter of the way, one ask at a time.
        [50] <b>Fifty asks.</b> Half of the way, and every one of them was a decision of yours.
       *[75] <b>Seventy-five asks.</b> Three quarters of the way, and { $of } is in sight.
    }

programme-over = <b>“{ $name }” is behind you</b>
programme-over-asks =
    { $asks ->
        [0] You did not ask on it this time. That happens, and the path will be here if you want it again.
        [one] You asked once on the way.
       *[other] You asked { $asks } times on the way.
    }
programme-over-level =
    The highest level you asked at: <b>{ $level } of { $levels }</b>, { $count ->
        [one] in 1 ask
       *[other] in { $count } asks
    }.
programme-over-lesson = In your own words: <i>“{ $sentence }”</i>
programme-next = What next? For now, anything on your ladder may come. Another path is there if you want one.
programme-another = Another path
programme-count-on = A hundred asks
programme-freely = Free choice

programme-after-warm-ups = Two more things, if you like, and neither is needed: a path that gives your weeks a theme, and a questionnaire to look back on later. /programme has both.
programme-look = See the paths

theme-title = Asks that belong to <b>{ $theme }</b>. Tap a number to put one on your ladder.
theme-all-on = Asks that belong to <b>{ $theme }</b>. All of these are on your ladder.
theme-line =
    { $state ->
        [on] ✓ { $ask } <i>(on your ladder)</i>
       *[off] { $number }. { $ask }
    }
theme-none = I have no ask for this week that fits you. What is on your ladder will do.
theme-put = { $number }
theme-put-all = All of them
theme-rate = Rate { $count ->
    [one] it
   *[other] them
 } now
theme-back = My path
theme-ladder-full = Your ladder is full. Take a step off first, and there is room.

menu-programme = My path
