# The commitment and its changes, pauses included.

plan =
    <b>Your plan</b>
    I write at <b>{ $time }</b>, { $days }.
    You aim for <b>{ $number }</b> asks a week.
    Your clock: { $place }, where it is { $clock } now.
plan-cue = Your cue: { $cue }
plan-paused = You are on a pause { $until ->
        [open] until you say so
       *[other] until { $until }
    }.
plan-none = You have no plan yet. /start makes one with you.
plan-change-time = Time
plan-change-weekdays = Days
plan-change-number = Number a week
plan-change-cue = Cue and place
plan-change-zone = Time zone
plan-change-pause = Pause
plan-changed = Changed.
days-all = every day
days-week = Monday to Friday
day-name-0 = Monday
day-name-1 = Tuesday
day-name-2 = Wednesday
day-name-3 = Thursday
day-name-4 = Friday
day-name-5 = Saturday
day-name-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $weekday }, { $day } { $month }
date-short = { $day } { $month }
dates-and = { $before } and { $last }
when-today = today
when-today-at = today at { $time }
when-yesterday = yesterday
when-tomorrow-at = tomorrow at { $time }
when-later = when you are ready
when-date-at = on { $date } at { $time }

pause_length = How long would you like to pause? I will be silent until then, and your streak will wait for you.
pause_length-3 = 3 days
pause_length-7 = A week
pause_length-14 = Two weeks
pause_length-until = Until a date
pause_length-open = Until I say so
pause_until = Until when? For example <b>Friday</b>, <b>10 days</b> or <b>24 Dec</b>.
paused-until = Paused. I will be silent and back on { $date }. If you want to go on sooner, tap below.
paused-open = Paused. I will be silent until you tell me otherwise.
pause-end = Go on now
pause-ended = Welcome back. I will write { $when }.
pause-not = You are not on a pause.
