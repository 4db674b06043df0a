# Help, small talk, what was not understood, and trouble.

help =
    Text figures as you always do; the bot notes them and reads them back. Commands:
    /tongket – the tally
    /chuabao – who has not reported
    /sua – correct what you reported last
    /huy – take it back
    /moi – invite somebody (chairs)
    /dulieu – what is kept of me
    For example:
chatter = Thank you. Text figures whenever you have them.
empty = There are no words in this. Text for example:
answer-to-nothing = Nothing was being asked. Text figures whenever you have them.
command-unknown = There is no such command. Text for example:
sticker = Thank you!
got-photo = The picture has arrived, but the bot cannot read it, so nothing is noted.
got-voice = The voice message has arrived, but the bot cannot hear it, so nothing is noted. Please text it.
got-file = The file has arrived, but the bot cannot read it, so nothing is noted.
got-other = It has arrived, but the bot cannot read it, so nothing is noted.
too-long = That is longer than { $limit } letters, so nothing is noted. Please send it in parts.
not-read = No figure could be read in this, so nothing is noted. You might text: "đăng ký 45, đạt 38".
unread-passed-on = It was passed on to the chair.
unread-kept = It is kept for whoever is in charge.
unread-to-chair = { $name } ({ $place }) texted: { $said }. The bot could not read it. Is there a figure in it?
kind-photo = (a picture)
kind-voice = (a voice message)
kind-file = (a file)
kind-table = (a file)
kind-other = (something the bot cannot read)
kind-text = (nothing)
choice-mean = Note it
choice-nothing = Nothing to note
unread-mean = Please text what it means.
unread-closed = The chair has read your message; there was no figure to note.
tap-unknown = This button is no longer of use. Please text it.
trouble = Something went wrong, so nothing is noted yet. Your message is kept and will be tried again.
slow-down = That is very fast. Every message is kept and will be answered in turn.
