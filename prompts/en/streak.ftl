# The streak: what was done, shown so that a miss does not shout.

streak-title = <b>Your streak</b>
streak-days =
    { $days ->
        [0] No streak running just now
        [one] <b>1 day</b> in a row
       *[other] <b>{ $days } days</b> in a row
    }
streak-longest =
    { $days ->
        [one] Longest: 1 day
       *[other] Longest: { $days } days
    }
streak-week =
    { $planned ->
        [0] { $done ->
            [0] This week: nothing planned
            [one] This week: <b>1 ask</b>
           *[other] This week: <b>{ $done } asks</b>
        }
       *[other] This week: <b>{ $done } of { $planned }</b>
    }
streak-weeks =
    { $weeks ->
        [0] Weeks kept: none yet
        [one] Weeks kept: 1
       *[other] Weeks kept: { $weeks }
    }
streak-last = Last ask: { $when }
streak-none = You have not told me about an ask yet. Whenever you are ready, /today has one for you.
streak-legend = Monday to Sunday. { $marks }
legend-done = 🟩 asked
legend-more = 🌟 more than once
legend-missed = ⬜ missed
legend-reserve = 🟦 reserve day
legend-repaired = 🟨 gap closed
legend-paused = 💤 pause
legend-today_open = 🔲 today
mark-done = 🟩
mark-more = 🌟
mark-missed = ⬜
mark-rest = ▫️
mark-reserve = 🟦
mark-repaired = 🟨
mark-paused = 💤
mark-today_open = 🔲
mark-ahead = ▫️
mark-before = ▫️
streak-sentence-back = You came back after a gap. That is the hardest part, and you did it.
streak-sentence-kept = You have kept this week. Anything more is extra.
streak-sentence-going = Every ask counts, whatever the answer was.
streak-sentence-gap = A gap is just a gap. One ask, and you are back.
streak-days-plain =
    { $days ->
        [0] No streak running just now
        [one] 1 day in a row
       *[other] { $days } days in a row
    }
streak-note =
    { $streak }. This week: { $planned ->
        [0] { $done ->
            [one] 1 ask
           *[other] { $done } asks
        }
       *[other] { $done } of { $planned }
    }.
