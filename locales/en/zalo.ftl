# Zalo: files as links, the month's limits, one person on two platforms.

zalo-file = File { $name }, tap to open (until { $until }): { $link }
zalo-file-nowhere = The file { $name } cannot be sent on Zalo yet, because the bot has no public address. Please ask the operator to set KHUYENHOC_PUBLIC_URL.
zalo-quota-people = In month { $month } the Zalo bot has written to { $used } of the { $limit } people of its plan. Past that Zalo lets it write to nobody new. See docs/zalo.md for a larger plan or an Official Account.
zalo-quota-messages = In month { $month } the Zalo bot has sent { $used } of the { $limit } messages of its plan. When they run short it only answers, and reminders wait. See docs/zalo.md for a larger plan or an Official Account.
zalo-oa-quota = The Official Account has { $left } of { $total } messages left. After that messages wait. See docs/zalo.md to buy more.
zalo-oa-lost = Zalo no longer takes the Official Account's refresh token. The bot can write until { $until }. Before then, put a new refresh token (docs/zalo.md, step 4) into KHUYENHOC_ZALO_OA_REFRESH_TOKEN and start the bot again.
file-gone-title = Link expired
file-gone = This link has expired or is not right. Ask the bot again for the file.

link-shown = Open the bot on the other side (Zalo or Telegram) and send exactly this code within 30 minutes:
link-code = { $code }
link-then = From then on write on either side; your figures and rights stay yours.
link-done = Joined: you are { $name }. Write on either side; the bot answers where you wrote last.
link-same = Please send this code on the other side (Zalo or Telegram), not here.
link-in-private = Please send this code to the bot alone, not in a group.

menu-rest = There is more:
as-said = { $text }

doctor-zalo-ok = Zalo Bot: connected as { $detail }.
doctor-zalo-wrong = Zalo does not take this token. Get it again from Zalo Bot Manager and put it into KHUYENHOC_ZALO_BOT_TOKEN.
doctor-zalo-unreachable = Zalo cannot be reached ({ $detail }). Check the network.
doctor-zalo-hook = Zalo Bot calls { $url }.
doctor-zalo-hook-other = Zalo Bot calls { $url } and not { $ours }. Running the bot once puts it right.
doctor-zalo-hook-none = Zalo Bot has no webhook yet. Running the bot once sets it.
doctor-zalo-polling = Zalo Bot: KHUYENHOC_PUBLIC_URL is not set, so the bot polls. What comes while it is off is lost: for trying out only.
doctor-zalo-quota = Zalo Bot this month: { $people }/{ $people_limit } people, { $messages }/{ $messages_limit } messages.
doctor-zalo-setting = { $what }
doctor-public-ok = The public address { $url } is this bot.
doctor-public-https = KHUYENHOC_PUBLIC_URL must begin with https:// for Zalo to call it.
doctor-public-silent = { $url }/health does not answer ({ $detail }). If the bot is running, check the domain and the proxy.
doctor-zalo-clock = The machine's clock is { $seconds } seconds off Zalo's. Set it (switch time synchronisation on) and run again.
doctor-oa-ok = Official Account: connected as { $detail }.
doctor-oa-token = Official Account: the access token is good until { $until }; the bot renews it.
doctor-oa-first = Official Account: no access token yet; the bot gets one when it runs.
doctor-oa-lost = Official Account: the refresh token is used or expired. Put a new one (docs/zalo.md, step 4) into KHUYENHOC_ZALO_OA_REFRESH_TOKEN.
doctor-oa-none = Official Account: KHUYENHOC_ZALO_OA_REFRESH_TOKEN is not set.
doctor-oa-wrong = Zalo does not take the Official Account's access token ({ $detail }).
doctor-oa-hook = Zalo must call { $url } for the Official Account: see Webhook of the app at developers.zalo.me.
doctor-oa-sent = Official Account this month: { $messages } messages to { $people } people.
doctor-oa-paid = Official Account: messages past 48 hours are sent and cost money (KHUYENHOC_ZALO_OA_PAID).
