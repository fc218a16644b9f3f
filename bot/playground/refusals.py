"""The two ways a request is turned down: a Bot API call as Telegram would, a person's act with a plain sentence."""


class Refusal(Exception):
    """A Bot API call that Telegram refuses, with its status, its description and its `parameters`."""

    def __init__(self, status: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


class Impossible(Exception):
    """Something a person cannot do in a Telegram app, with an HTTP status and a sentence that says why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def bad_request(reason: str) -> Refusal:
    return Refusal(400, f"Bad Request: {reason}")
