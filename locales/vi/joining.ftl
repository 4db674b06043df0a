# Joining, leaving, what is kept.

role-reporter = người báo số liệu
role-chair = chủ tịch hội
role-head = cụm trưởng
role-host = đơn vị đăng cai
role-operator = người vận hành

channel-name-telegram = Telegram
channel-name-local = trang này
channel-name-zalo = Zalo
channel-name-zalo_oa = Zalo

join-hello = Dạ chào bác! Mã này dành cho { $role } của { $place }.
join-kept = Bot sẽ giữ: tên bác trên { $channel }, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
join-agree = Bác đồng ý không ạ?
choice-agree = Đồng ý
choice-disagree = Không
join-please-agree = Dạ, bác bấm "Đồng ý" giúp thì bot mới được ghi số liệu ạ. Chưa đồng ý thì bot không giữ gì cả.
join-declined = Dạ vâng, bot không giữ gì của bác. Khi nào bác đổi ý thì gửi lại mã là được ạ.
join-done = Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
join-unknown = Dạ, mã này không đúng. Bác xem lại từng chữ giúp, hoặc hỏi chủ tịch hội khuyến học xã để lấy mã ạ.
join-expired = Dạ, mã này đã dùng rồi hoặc hết hạn. Bác nhờ chủ tịch hội khuyến học xã gửi mã mới ạ.
join-already = Dạ, bác đã vào rồi ạ. Bác cứ nhắn số liệu như thường.
join-in-private = Dạ, mã này bác nhắn riêng cho bot giúp, đừng gửi trong nhóm ạ.
stranger = Dạ chào bác! Đây là bot số liệu của Hội Khuyến học. Bác chưa vào nên bot chưa ghi được gì. Bác xin chủ tịch hội khuyến học xã một mã mời, rồi nhắn mã đó vào đây ạ.
welcome-back = Dạ chào bác! Bác cứ nhắn như nhắn tin thường, ví dụ:
examples-reporter =
    • GĐHT đăng ký 45, đạt 38
    • Bà Lan ủng hộ 500k
    • Nhà ông Tần đăng ký gia đình học tập
examples-first-steps =
    Xã chưa có thôn nào trong bot. Bác nhắn tên các thôn, ví dụ:
    • thêm thôn Tân Hà, Phú Minh, Yên Định
    Xong bot làm cho mỗi thôn một mã mời để bác gửi.
examples-chair =
    • /tongket – xem tổng kết
    • Ai chưa báo?
    • thôn Tân Hà: GĐHT đăng ký 45, đạt 38

held-name = Bot đang giữ của bác: tên "{ $name }" và địa chỉ trò chuyện này.
held-role = • Vai trò: { $role } của { $place }
held-counts = • { $messages } tin nhắn, { $entries } số liệu bác đã báo
held-rights = Bác muốn sửa hay xoá thì cứ nhắn; bot trả lời trong 2 ngày làm việc.
choice-erase = Xoá tên tôi
leave-ask = Xoá tên và tin nhắn của bác, bác ra khỏi bot. Số liệu của thôn vẫn giữ nhưng không kèm tên bác nữa. Bác chắc chưa ạ?
choice-erase-yes = Xoá hết
choice-erase-no = Thôi, giữ lại
leave-done = Đã xoá ạ. Cảm ơn bác đã giúp khuyến học. Muốn vào lại, bác xin mã mới. Bản sao lưu cũ sẽ tự huỷ trong 14 ngày.
leave-stayed = Dạ vâng, vẫn giữ như cũ ạ.

invite-made = Mã mời { $role } { $place }, dùng 1 lần, trong 30 ngày:
invite-code = { $code }
invite-link =
    { $code }
    Hoặc bấm: { $link }
invite-whom = Bác mời cho thôn nào ạ? Ví dụ: /moi thôn Tân Hà
invite-not-yours = Dạ, việc mời người là của chủ tịch hội ạ.
invite-in-private = Dạ, bác nhắn riêng cho bot để lấy mã, đừng lấy trong nhóm ạ.
