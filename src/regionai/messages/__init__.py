"""Every sentence a person reads, in Korean and in English, by id."""

from regionai.messages.message import Lang, Listing, Message, Sayable, Text, Value, in_both, message, said

__all__ = ["Lang", "Listing", "Message", "Sayable", "Text", "Value", "in_both", "message", "said"]
