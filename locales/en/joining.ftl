# Joining, leaving, what is kept.

role-reporter = whoever reports figures
role-chair = the chair
role-head = the head of the cluster
role-host = this year's host
role-operator = the operator

channel-name-telegram = Telegram
channel-name-local = this page
channel-name-zalo = Zalo
channel-name-zalo_oa = Zalo

join-hello = Hello! This code is for { $role } of { $place }.
join-kept = The bot will keep your name on { $channel }, the messages you send and the figures in them. Only your chapter and the association above it can see them. To see or erase what is kept, send /dulieu.
join-agree = Do you agree?
choice-agree = Agree
choice-disagree = No
join-please-agree = Please tap "Agree" so that the bot may note your figures. Until then nothing is kept.
join-declined = All right, nothing of yours is kept. Should you change your mind, send the code again.
join-done = Done. Just text as you always do, for example:
join-unknown = This code is not right. Please check each letter, or ask your commune's chair for a code.
join-expired = This code has been used or has expired. Please ask your commune's chair for a new one.
join-already = You have joined already. Just text your figures.
join-in-private = Please send this code to the bot alone, not in the group.
stranger = Hello! This is the figures bot of Hội Khuyến học. You have not joined, so nothing is noted. Please ask your commune's chair for an invite code and send it here.
welcome-back = Hello! Just text as you always do, for example:
examples-reporter =
    • GĐHT đăng ký 45, đạt 38
    • Bà Lan ủng hộ 500k
    • Nhà ông Tần đăng ký gia đình học tập
examples-first-steps =
    Your commune has no hamlets here yet. Send their names, for example:
    • thêm thôn Tân Hà, Phú Minh, Yên Định
    The bot then makes a code for each, for you to pass on.
examples-chair =
    • /tongket – the tally
    • Ai chưa báo?
    • thôn Tân Hà: GĐHT đăng ký 45, đạt 38

held-name = The bot keeps of you: the name "{ $name }" and this chat's address.
held-role = • Role: { $role } of { $place }
held-counts = • { $messages } messages, { $entries } figures you reported
held-rights = To have anything put right or erased, just say so; the bot answers within 2 working days.
choice-erase = Erase my name
leave-ask = This erases your name and messages and takes you out of the bot. The hamlet's figures stay, without your name. Are you sure?
choice-erase-yes = Erase all
choice-erase-no = No, keep
leave-done = Erased. Thank you for your help. To come back, ask for a new code. Old backups are destroyed within 14 days.
leave-stayed = All right, everything stays.

invite-made = Invite code for the { $role } of { $place }, good once, for 30 days:
invite-code = { $code }
invite-link =
    { $code }
    Or tap: { $link }
invite-whom = For which hamlet? For example: /moi thôn Tân Hà
invite-not-yours = Inviting is the chair's to do.
invite-in-private = Please ask for codes in a private chat, not in the group.
