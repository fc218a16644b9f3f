"""What a person told, as it is quoted to them: their words, a ready answer by its label, a voice note by its length."""

from coaching.ready import ready_name
from coaching.voice import read_voice
from prompts.words import Words


def in_words(words: Words, told: str) -> str:
    """An answer as it reads in a text of its own."""
    key = f"feared-{ready_name(told)}"
    if words.has(key):
        return words.plain(key)
    note = read_voice(told)
    if note is None:
        return told
    minutes, seconds = divmod(note.seconds, 60)
    return words.plain("voice-note", length=f"{minutes}:{seconds:02}")


def quoted(words: Words, told: str) -> str:
    """An answer as it stands inside a sentence: words in quotation marks, a voice note without."""
    said = in_words(words, told)
    return said if read_voice(told) else words.plain("quoted", told=said)


def spoken_crutch(words: Words, told: str) -> str:
    """A crutch by its label, or in the person's own words."""
    key = f"crutch-{ready_name(told)}"
    return words.plain(key) if words.has(key) else quoted(words, told)
