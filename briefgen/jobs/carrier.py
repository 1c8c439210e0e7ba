"""The carrier that the settings name, and from whom it carries."""

from collections.abc import Mapping

from briefgen.deliver.carriers import Carrier, Outbox, Sendmail, Server, Smtp
from briefgen.deliver.guard import AddressError, read_address
from briefgen.deliver.secrets import Places, find_password
from briefgen.errors import UsageError
from briefgen.model import Sender
from briefgen.settings import MailSettings


def carrier_of(mail: MailSettings, environment: Mapping[str, str]) -> Carrier:
    """The carrier of the settings, not begun.

    Raises:
        UsageError: a setting that it needs is missing, or there is no password.
    """
    if mail.carrier == "outbox":
        return Outbox(mail.outbox)
    if mail.carrier == "sendmail":
        return Sendmail(mail.sendmail, mail.sender)
    if not mail.server:
        raise UsageError("[mail] names no server.", 'Write server = "mail.example.org".')
    places = Places(
        mail.password_env, mail.password_file, mail.keyring, server=mail.server, user=mail.user
    )
    server = Server(
        host=mail.server,
        port=mail.port,
        security=mail.security,  # type: ignore[arg-type]
        user=mail.user,
        password=find_password(places, environment).reveal() if mail.user else "",
        authorities=mail.authorities if mail.authorities.parts else None,
        rate=mail.rate,
        per_connection=mail.per_connection,
    )
    return Smtp(server, mail.sender)


def sender_of(mail: MailSettings, key: str) -> Sender:
    """From whom the mail comes.

    Args:
        mail: the settings.
        key: what readers' tokens are made with.

    Raises:
        UsageError: there is no sender, or an address is none.
    """
    if not mail.sender:
        raise UsageError(
            "[mail] names no sender.", 'Write sender = "briefs@example.org" under [mail].'
        )
    addresses = {
        name: _address(name, getattr(mail, name))
        for name in ("sender", "reply_to", "unsubscribe_mail")
    }
    return Sender(
        address=addresses["sender"],
        name=mail.name,
        reply_to=addresses["reply_to"],
        list_id=mail.list_id,
        unsubscribe_mail=addresses["unsubscribe_mail"],
        unsubscribe_url=mail.unsubscribe_url,
        site=mail.site,
        largest=mail.largest,
        key=key,
    )


def _address(name: str, written: str) -> str:
    try:
        return read_address(written) if written else ""
    except AddressError as error:
        raise UsageError(f"[mail] {name}: {error}.", "Write one address alone.") from error
