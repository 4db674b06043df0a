# Zalo: files as links, the month's limits, one person on two platforms.

zalo-file = Tệp { $name }, bác bấm để mở (đến { $until }): { $link }
zalo-file-nowhere = Tệp { $name } chưa gửi qua Zalo được, vì bot chưa có địa chỉ công khai. Bác nhờ người vận hành đặt KHUYENHOC_PUBLIC_URL ạ.
zalo-quota-people = Tháng { $month } bot Zalo đã nhắn với { $used } trên { $limit } người của gói miễn phí. Quá số đó Zalo không cho nhắn người mới. Bác xem docs/zalo.md để nâng gói hoặc dùng Zalo OA ạ.
zalo-quota-messages = Tháng { $month } bot Zalo đã gửi { $used } trên { $limit } tin của gói miễn phí. Sắp hết thì bot chỉ trả lời, tin nhắc để sau. Bác xem docs/zalo.md để nâng gói hoặc dùng Zalo OA ạ.
zalo-oa-quota = Zalo OA còn { $left } trên { $total } tin của gói. Hết thì tin phải chờ. Bác xem docs/zalo.md để mua thêm ạ.
zalo-oa-lost = Zalo OA không nhận mã làm mới nữa. Bot còn nhắn được đến { $until }. Trước lúc đó, bác lấy refresh token mới (docs/zalo.md, bước 4) đặt vào KHUYENHOC_ZALO_OA_REFRESH_TOKEN rồi chạy lại bot ạ.
file-gone-title = Liên kết hết hạn
file-gone = Liên kết này đã hết hạn hoặc không đúng. Bác nhắn lại cho bot để lấy tệp mới ạ.

link-shown = Bác mở bot ở bên kia (Zalo hoặc Telegram), nhắn đúng mã này trong 30 phút:
link-code = { $code }
link-then = Từ đó nhắn bên nào cũng được, số liệu và quyền vẫn là của bác.
link-done = Đã nối rồi ạ: bác là { $name }. Từ nay bác nhắn bên nào cũng được; bot trả lời ở bên bác nhắn gần nhất.
link-same = Dạ, mã này bác nhắn ở bên kia (Zalo hoặc Telegram), không phải ở đây ạ.
link-in-private = Dạ, mã này bác nhắn riêng cho bot giúp, đừng gửi trong nhóm ạ.

menu-rest = Còn nữa ạ:
as-said = { $text }

doctor-zalo-ok = Zalo Bot: đã nối với { $detail }.
doctor-zalo-wrong = Zalo không nhận token này. Lấy lại token ở Zalo Bot Manager rồi đặt vào KHUYENHOC_ZALO_BOT_TOKEN.
doctor-zalo-unreachable = Không tới được Zalo ({ $detail }). Kiểm tra mạng.
doctor-zalo-hook = Zalo Bot gọi vào { $url }.
doctor-zalo-hook-other = Zalo Bot đang gọi vào { $url }, không phải { $ours }. Chạy bot một lần là sửa.
doctor-zalo-hook-none = Zalo Bot chưa có webhook. Chạy bot một lần là đặt.
doctor-zalo-polling = Zalo Bot: chưa đặt KHUYENHOC_PUBLIC_URL nên bot phải đi hỏi tin. Tin đến lúc bot tắt sẽ mất: chỉ dùng để thử.
doctor-zalo-quota = Zalo Bot tháng này: { $people }/{ $people_limit } người, { $messages }/{ $messages_limit } tin.
doctor-zalo-setting = { $what }
doctor-public-ok = Địa chỉ công khai { $url } đúng là bot này.
doctor-public-https = KHUYENHOC_PUBLIC_URL phải bắt đầu bằng https:// thì Zalo mới gọi được.
doctor-public-silent = Chưa mở được { $url }/health ({ $detail }). Nếu bot đang chạy thì xem lại tên miền và proxy.
doctor-zalo-clock = Đồng hồ máy lệch { $seconds } giây so với Zalo. Chỉnh giờ máy (bật đồng bộ giờ) rồi chạy lại.
doctor-oa-ok = Zalo OA: đã nối với { $detail }.
doctor-oa-token = Zalo OA: mã truy cập còn đến { $until }; bot tự làm mới.
doctor-oa-first = Zalo OA: chưa có mã truy cập; bot sẽ lấy khi chạy.
doctor-oa-lost = Zalo OA: mã làm mới đã dùng hoặc hết hạn. Lấy refresh token mới (docs/zalo.md, bước 4) đặt vào KHUYENHOC_ZALO_OA_REFRESH_TOKEN.
doctor-oa-none = Zalo OA: chưa đặt KHUYENHOC_ZALO_OA_REFRESH_TOKEN.
doctor-oa-wrong = Zalo OA không nhận mã truy cập ({ $detail }).
doctor-oa-hook = Zalo OA phải gọi vào { $url }: xem mục Webhook của ứng dụng ở developers.zalo.me.
doctor-oa-sent = Zalo OA tháng này: đã gửi { $messages } tin cho { $people } người.
doctor-oa-paid = Zalo OA: tin ngoài 48 giờ được gửi mất phí (KHUYENHOC_ZALO_OA_PAID).
