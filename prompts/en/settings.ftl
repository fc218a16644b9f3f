# The settings: what holds, and the buttons that change it.

settings-title = <b>Your settings</b>
settings-yourself =
    I call you <b>{ $name }</b>.
    Language: English. I do not speak another one yet.
    Time zone: { $place }
settings-paused =
    <b>You are on a pause</b> { $until ->
        [open] until you say so
       *[other] until { $until }
    }, and I send nothing of this until then. /pause lets you go on sooner.
settings-reminders =
    Daily ask: <b>{ $prompts ->
        [on] on</b>, at { $time }, { $days }
       *[off] off</b>. /today brings one whenever you like
    }.
    Nudge, if you have told me nothing by then: <b>{ $nudges }</b>.
    Look back at the week, on its last evening: <b>{ $reviews }</b>.
    Quiet hours: <b>{ $start } to { $end }</b>. I write then only at a time that you chose yourself.
settings-gentle =
    Gentle mode: <b>{ $on ->
        [on] on</b>. Lighter asks, imagined ones first, none built to be declined
       *[off] off</b>
    }.
settings-harmony =
    Harmony mode: <b>{ $on ->
        [on] on</b>. Giving and offering, asking for a group, asking through someone both know
       *[off] off</b>
    }.
settings-youth = Youth mode: <b>on</b>, for 13 to 17. People around you, school, shops and services.
settings-domains = You practise in: <b>{ $domains }</b>.
settings-sharing =
    Buddies see: <b>{ $sharing ->
        [days] the days you asked</b>
        [week] the days you asked and x of y for the week</b>
       *[nothing] nothing for now</b>
    }. /buddy shows them.
settings-gate = You last told me whether this fits you on { $date }. I ask again after three months.
settings-elsewhere = More: /plan for times, days and your cue · /privacy for what I keep · /export for a copy of it all · /erase to delete it all
settings-changed = Changed.
settings-one_domain = One part of life has to stay, or I would have nothing to ask.
settings-button-name = My name
settings-button-quiet = Quiet hours
settings-button-known = What I know of you
settings-button-prompts = Daily ask: { $on }
settings-button-nudges = Nudge: { $on }
settings-button-reviews = Weekly review: { $on }
settings-button-gentle = Gentle mode: { $on }
settings-button-harmony = Harmony mode: { $on }
settings-button-domain =
    { $on ->
        [on] ✓ { $domain }
       *[off] { $domain }
    }
settings-button-sharing =
    Buddies see: { $sharing ->
        [days] the days
        [week] the days, x of y
       *[nothing] nothing
    }
settings-button-gate = Is this for me?

called = What shall I call you?
called-from_telegram = My name on Telegram
quiet_from = From when shall I be quiet?
quiet_to = And until when?

known =
    <b>What I know of you</b>
    From Telegram: your number there, your language and the name { $name }.

    · Your plan{ $cue ->
        [yes] {""} and your cue
       *[no] {""}
    }: /plan
    · Goals: { $goals }. /goals
    · Steps of your ladder: { $steps }, of them { $rated } rated and { $own } in your own words. /ladder
    · Asks you told me of: { $entries }. /journal
    · Rehearsals: { $rehearsals }
    · Self-ratings: { $ratings }. Questionnaires: { $questionnaires }. /progress
    · Programmes: { $programmes }. /programme
    · What I noticed and told you: { $noticed }
    · Buddies: { $buddies }. /buddy
    · Quiet after /support: { $quiet ->
        [on] on
       *[off] off
    }

    What you set stands in /settings. /export sends you all of it, word for word, and /privacy says how it is kept.
known-back = ‹ To the settings
