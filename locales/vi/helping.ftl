# Help, small talk, what was not understood, and trouble.

help =
    Bác nhắn số liệu như nhắn tin thường, bot ghi và đọc lại. Các lệnh:
    /tongket – tổng kết
    /chuabao – ai chưa báo
    /sua – sửa số vừa báo
    /huy – bỏ tin vừa báo
    /moi – mời người báo số liệu (chủ tịch)
    /dulieu – bot giữ gì của tôi
    Ví dụ:
chatter = Dạ vâng ạ. Có số liệu bác cứ nhắn nhé.
empty = Dạ, bot chưa thấy chữ nào. Bác nhắn ví dụ:
answer-to-nothing = Dạ, bot đang không hỏi gì ạ. Có số liệu bác cứ nhắn nhé.
command-unknown = Dạ, bot không có lệnh này. Bác nhắn ví dụ:
sticker = Dạ, cảm ơn bác ạ!
got-photo = Dạ, bot nhận được ảnh nhưng chưa đọc được chữ trong ảnh, nên chưa ghi gì.
got-voice = Dạ, bot nhận được tin thoại nhưng chưa nghe được, nên chưa ghi gì. Bác nhắn chữ giúp ạ.
got-file = Dạ, bot nhận được tệp nhưng chưa đọc được, nên chưa ghi gì.
got-other = Dạ, bot nhận được nhưng chưa đọc được, nên chưa ghi gì.
too-long = Dạ, tin dài quá { $limit } chữ, bot chưa ghi gì. Bác tách ra từng phần ngắn giúp ạ.
not-read = Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
unread-passed-on = Bot đã chuyển cho chủ tịch hội xem giúp.
unread-kept = Tin vẫn được giữ để người phụ trách xem.
unread-to-chair = { $name } ({ $place }) nhắn: { $said }. Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
kind-photo = (một tấm ảnh)
kind-voice = (một tin thoại)
kind-file = (một tệp)
kind-table = (một tệp)
kind-other = (một tin bot chưa đọc được)
kind-text = (tin trống)
choice-mean = Ghi giúp
choice-nothing = Không có gì để ghi
unread-mean = Bác nhắn số liệu đúng của tin đó giúp ạ.
unread-closed = Dạ, tin bác nhắn hôm trước chủ tịch đã xem, không có số gì cần ghi ạ.
tap-unknown = Dạ, nút này không còn dùng được. Bác nhắn lại giúp ạ.
trouble = Dạ, bot đang trục trặc nên chưa ghi được. Tin của bác vẫn được giữ, bot sẽ tự làm lại ạ.
slow-down = Dạ, bác nhắn nhanh quá. Bot vẫn giữ đủ tin và sẽ trả lời dần ạ.
