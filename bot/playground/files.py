"""The files of the world: what the bot uploaded and what people sent, as Telegram describes them."""

import secrets
import struct
from dataclasses import dataclass
from typing import Final

from bot.playground.params import Upload
from bot.playground.refusals import Refusal, bad_request
from bot.playground.text import JSON

_PREFIXES: Final = {"photo": "AgAC", "document": "BQAC", "voice": "AwAC", "sticker": "CAAC"}
_FOLDERS: Final = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}
_LARGEST_PHOTO = 10 * 1024 * 1024
_WIDEST_PHOTO = 10_000


@dataclass(frozen=True)
class StoredFile:
    """A file with its ids; `facts` is what its kind adds, such as a duration."""

    kind: str
    file_id: str
    unique_id: str
    path: str
    upload: Upload
    facts: JSON

    def reference(self) -> JSON:
        """The four fields that every kind of file has."""
        size = len(self.upload.content)
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": size}


class Files:
    """Every file by its id and by its path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, upload: Upload, facts: JSON) -> StoredFile:
        """Keeps a file under ids that nobody can guess."""
        ending = upload.name.rpartition(".")[2] or "bin"
        stored = StoredFile(
            kind=kind,
            file_id=_PREFIXES[kind] + secrets.token_urlsafe(36),
            unique_id="AQAD" + secrets.token_urlsafe(9),
            path=f"{_FOLDERS[kind]}/file_{len(self._by_id)}.{ending}",
            upload=upload,
            facts=facts,
        )
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def find_at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def take(self, kind: str, source: Upload | str, facts: JSON) -> StoredFile:
        """The file that a call means: stored if it was uploaded, looked up if it was named by its id."""
        if isinstance(source, Upload):
            return self.add(kind, source, facts | _described(kind, source))
        if not source:
            raise bad_request(f"there is no {kind} in the request")
        if not (known := self.find(source)):
            raise bad_request("wrong file identifier/HTTP URL specified")
        if known.kind != kind:
            raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
        return known


def _described(kind: str, upload: Upload) -> JSON:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind != "photo":
        return {"mime_type": upload.content_type} | ({"file_name": upload.name} if kind == "document" else {})
    if len(upload.content) > _LARGEST_PHOTO:
        size = len(upload.content)
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {_LARGEST_PHOTO} bytes"
        )
    width, height = picture_size(upload.content)
    if width + height > _WIDEST_PHOTO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"width": width, "height": height}


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG in pixels, refused as Telegram refuses what it cannot read as a photo."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR" and len(content) > 24:  # noqa: PLR2004
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    raise _unreadable()


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """The size in the frame header, found by walking the segments (ITU T.81, annex B)."""
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004 - the start-of-frame markers
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    raise _unreadable()


def _unreadable() -> Refusal:
    return bad_request("IMAGE_PROCESS_FAILED")


def as_message_field(stored: StoredFile) -> JSON:
    """The file as a message carries it: a photo in its sizes, all else as one object."""
    described = stored.facts | stored.reference()
    return {"photo": [described]} if stored.kind == "photo" else {stored.kind: described}
