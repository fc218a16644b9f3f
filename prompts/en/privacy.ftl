# What is kept of a person, and how it is erased.

privacy =
    <b>What I keep</b>
    · Who you are to Telegram: your number there, your first name, your language; and your time zone.
    · What you tell me: ratings and questionnaires, your ladder, goals and plan, your asks and rehearsals. Of a voice note I keep only where Telegram has it.
    · How I go with you: your modes and settings, your programme and pauses, what I noticed and told you, and whether you needed quiet after /support.

    They are stored so that I can coach you, and for nothing else. Nothing is passed on, but for what a buddy sees where you want one.

    <b>How it is protected</b>
    Everything you write is encrypted in the database with a key of your own. That key is kept in another place, under a second key. Your name, your modes, what I noticed and whether you needed quiet are encrypted too. Unencrypted stand your Telegram number, language and zone, dates and numbers, the part of life, whom you asked, which ask of my list it was, the kind of answer and the word you tapped for a feeling. My logs hold numbers and times, never your words. A message that I could not handle is kept sealed for 30 days, so that the fault can be found, and then deleted.

    <b>What a buddy sees</b>
    Only if you and someone you know agree to be practice buddies: the name you go by and on which days of this week you asked. How many of how many only if you allow it in /settings. Never what you asked, what came of it, how it felt or what you wrote, and no pause or hard time shows.

    <b>What you can do</b>
    /export sends you all of it as one file, which I make at that moment and do not keep.
    /erase deletes everything within a minute, your key with it, so that backups of the database can no longer be read either. Backups of the keys are to be kept for seven days at most. What stays is a mark without your name, so that an old backup cannot bring you back.

    <b>How long I keep it</b>
    As long as you write or tap now and then. If I hear nothing for 24 months, I ask you once whether to keep it. Without an answer I erase all of it 30 days later. If I cannot ask you, because you blocked me, never began, or wanted quiet under /support, it is erased at that time all the same. I do not write to you then.

    <b>What you should know</b>
    Telegram bot chats are not end-to-end encrypted. Telegram keeps its own copy of this chat, and you can clear it in the app. Whoever runs this coach holds the keys while you are here, and could read what you wrote.

erase_sure =
    <b>Erase everything?</b>
    Your answers, your ladder, your goals, your plan, your journal and your streak would be deleted for good, within a minute. Nobody could bring them back, and neither could I.

    If you would like a copy first, send /export. This question waits.

    Telegram keeps this chat. You can clear it in the app yourself.
erase_sure-erase = Erase everything
erase_sure-keep = Keep it
erase-kept = Nothing was erased. Everything is as it was.
erased =
    It is gone. Everything that I had of you is erased, and I will not write to you again.

    Telegram still has this chat; you can clear it in the app. If you ever want to begin anew, /start does that. Take good care of yourself.
retention =
    <b>Shall I keep what you told me?</b>
    It has been two years since I heard from you. Your answers, your ladder and your journal are still here. They are yours, and either answer is fine.

    Any word or tap from you keeps them. If I hear nothing until { $until }, I erase all of it the day after, and it cannot be brought back.
retention-keep = Keep it
retention-erase = Erase it
retention-kept = It stays, all of it. There is nothing that you have to do now. If you would like an ask, /today has one.
stranger = That button belongs to something that I no longer have. /start begins anew.
command-erase = Delete everything I know
