"""The words of the field that every room shares. Values are stored, so they never change without a migration."""

from enum import StrEnum


class LifeDomain(StrEnum):
    """A part of life in which one asks and may hear a no."""

    PROFESSIONAL = "professional"
    SOCIAL = "social"
    ROMANTIC = "romantic"
    EVERYDAY = "everyday"


RATED_DOMAINS = (LifeDomain.PROFESSIONAL, LifeDomain.SOCIAL, LifeDomain.ROMANTIC)
"""The domains in which a person rates their own rejection sensitivity, 1 to 10."""


class AskedPerson(StrEnum):
    """Who is asked: what the other is to the one who asks."""

    STRANGER = "stranger"
    SHOP_STAFF = "shop_staff"
    SERVICE_STAFF = "service_staff"
    OFFICIAL = "official"
    NEIGHBOUR = "neighbour"
    FRIEND = "friend"
    ACQUAINTANCE = "acquaintance"
    FAMILY = "family"
    COLLEAGUE = "colleague"
    SUPERIOR = "superior"
    PROFESSIONAL_CONTACT = "professional_contact"
    TEACHER = "teacher"
    GROUP = "group"
    MATCH = "match"
    DATE = "date"
    PARTNER = "partner"


class Medium(StrEnum):
    """The way in which the ask is made."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    WRITING = "writing"
    ONLINE = "online"


class Stakes(StrEnum):
    """What a no would cost the one who asks."""

    LOW = "low"
    SOME = "some"
    HIGH = "high"


class LikelyAnswer(StrEnum):
    """What most people asked in this way would say. An estimate of ours, never shown as a fact."""

    YES = "yes"
    MIXED = "mixed"
    NO = "no"


class Outcome(StrEnum):
    """What came of an attempt."""

    YES = "yes"
    NO = "no"
    OTHER_OFFER = "other_offer"
    NO_ANSWER = "no_answer"
    NOT_ASKED = "not_asked"


class ReplyKind(StrEnum):
    """The manner of a no."""

    RESPECTFUL = "respectful"
    DISMISSIVE = "dismissive"
    AMBIGUOUS = "ambiguous"


class SelfTalk(StrEnum):
    """What someone tells themselves about a moment that was too much."""

    HARD_MOMENT = "hard_moment"
    BRAVE = "brave"
    WRONG_WITH_ME = "wrong_with_me"


class Mood(StrEnum):
    """How someone is before they ask, whatever the ask."""

    FINE = "fine"
    SO_SO = "so_so"
    LOW = "low"


class Emotion(StrEnum):
    """The strongest feeling of an attempt, as one word. Each three make a family, and a row of buttons."""

    PROUD = "proud"
    GRATEFUL = "grateful"
    AMUSED = "amused"

    RELIEVED = "relieved"
    CALM = "calm"
    HOPEFUL = "hopeful"

    CURIOUS = "curious"
    CONNECTED = "connected"
    SURPRISED = "surprised"

    NERVOUS = "nervous"
    AFRAID = "afraid"
    OVERWHELMED = "overwhelmed"

    EMBARRASSED = "embarrassed"
    ASHAMED = "ashamed"
    GUILTY = "guilty"

    SAD = "sad"
    LONELY = "lonely"
    DISCOURAGED = "discouraged"

    HURT = "hurt"
    REJECTED = "rejected"
    DISAPPOINTED = "disappointed"

    ANGRY = "angry"
    IRRITATED = "irritated"
    FRUSTRATED = "frustrated"

    TIRED = "tired"
    NUMB = "numb"
    CONFUSED = "confused"
