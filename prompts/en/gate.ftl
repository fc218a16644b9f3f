# The gate: what this is, for whom, and how gently to go. Asked at the beginning, and again every 90 days.

consent =
    Hello { $name }. I am an automated coach for rejection practice: asking for small things on purpose, so that a “no” loses some of its weight.

    It is self-help, not therapy, and it may or may not help you.

    Does one of these fit you?
    · a known anxiety disorder
    · a recent loss or trauma
    · fear that stops your life
    Then please talk to a doctor or therapist first. You are welcome here as well, and I will go gently.

    If things are dark right now, /support shows where people can help; /privacy says what I keep.
consent-adult = I am 18 or over, none fits
consent-adult_gentle = I am 18 or over, one fits
consent-youth = I am 13 to 17, none fits
consent-youth_gentle = I am 13 to 17, one fits
consent-child = I am younger
consent-not_now = Not now
consent-declined = That is completely fine. If you would like to begin one day, send /start.
consent-too_young =
    Thank you for telling me. I am not made for people under 13, so we will stop here, and I have not kept your answer.

    If a “no”, or being left out, is hard for you just now, you deserve a real person who listens: a parent, a teacher, someone at school you trust. There are helplines for children too, and calling one is all right even for small things. /support shows where to find one.
guardian =
    Good that you are here. From 13 to 17 I stay with people around you: friends, family, school, shops and services. No strangers when you are alone, and nothing about dating people you do not know.

    For that I need a parent or guardian to agree. <b>Has one of them said yes?</b>
guardian-agreed = Yes, they agreed
guardian-not_yet = Not yet
guardian_waiting =
    That is all right, there is no hurry. You can show them this chat, and /privacy says what I keep.

    Come back when they have said yes. If something is heavy until then, /support works any time.
guardian_waiting-agreed = They have agreed
gate-gentle =
    Then we go <b>gently</b>. Please talk to a doctor or therapist about this: I cannot take their place. With me, rehearsals in your imagination come first, asks stay light (tension up to 50 of 100), and none is built to be declined. You can change that in /settings.

gate_first =
    Before we go on, one question that I now ask everyone, and again every three months.

    I am automated self-help, not therapy, and made for people of 18 or over; from 13 on there is a youth mode. <b>Does one of these fit you?</b>
    · a known anxiety disorder
    · a recent loss or trauma
    · fear that stops your life

    If so, please talk to a doctor or therapist first, and I will go more gently. You will not be shut out.

    <i>/settings also has a harmony mode: more giving, and asking for others, where asking for oneself feels out of place.</i>
gate_first-young = I am 13 to 17
gate_first-none = None of these fits
gate_first-fits = One of these fits
gate_again =
    { $why ->
        [wished] Let us look at it together.
       *[due] Three months have passed, so I ask once more.
    }

    I am automated self-help, not therapy, for people of 18 or over and, in the youth mode, from 13 on. With a known anxiety disorder, a recent loss or trauma, or fear that stops your life, please talk to a doctor or therapist first, and let me go gently.

    { $mode ->
        [gentle] You are in the gentle mode now. Is that still right?
       *[usual] Has anything like that come up?
    }

    <i>/settings also has a harmony mode: more giving, and asking for others, where asking for oneself feels out of place.</i>
gate_again-young = I am 13 to 17
gate_again-same = Nothing has changed
gate_again-fits = One of these fits now
gate_again-none = None fits any more
gate_again-grown_up = I am 18 now
