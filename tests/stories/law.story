# Data got out: the 72 hours run in the operator's chat, are nagged about, and end with a tap; requests likewise.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Hạnh operator 42, Khuê reporter KX01, Bình chair KX

Khuê: hình như bị lộ thông tin bà con rồi
  < Dạ, bot đã báo người vận hành ngay. Bác đừng gửi thêm thông tin bị lộ vào đây ạ.
  Hạnh < Người báo số liệu của thôn Tân Hà nhắn rằng có thể lộ dữ liệu. Bác hỏi lại rồi chọn giúp ạ.
  Hạnh < [Lộ dữ liệu] [Thôi]
Hạnh taps: Lộ dữ liệu
  < Dữ liệu cá nhân bị lộ thì phải báo trong 72 giờ, tức trước 9:00 thứ Tư 25/11. Bác bắt đầu tính hạn ạ?
  < [Bắt đầu tính 72 giờ] [Thôi]
Hạnh taps: Bắt đầu tính 72 giờ
  < Đã ghi, bắt đầu tính hạn ạ.
  < ---
  < Việc mới theo luật bảo vệ dữ liệu cá nhân:
  < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 (còn 2 ngày)
  < Báo Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân) và người bị lộ. Xong thì bấm nút dưới đây ạ.
  < [Đã xong việc 1]
Hạnh taps: Bắt đầu tính 72 giờ
  < Việc này đang tính hạn rồi ạ.
  < Việc theo luật bảo vệ dữ liệu cá nhân: 1 việc đang chờ.
  < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 (còn 2 ngày)
  < [Đã xong việc 1] [Có người yêu cầu] [Lộ dữ liệu]
clock: 2026-11-25 06:00
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: đã báo 0/3 nơi.
  23/11 07:00 Bình < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 3 nơi chưa báo]
  24/11 09:00 Hạnh < Sắp đến hạn theo luật:
  24/11 09:00 Hạnh < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 (còn 24 giờ)
  24/11 09:00 Hạnh < Báo Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân) và người bị lộ. Xong thì bấm nút dưới đây ạ.
  24/11 09:00 Hạnh < [Đã xong việc 1]
  25/11 03:00 Hạnh < Sắp đến hạn theo luật:
  25/11 03:00 Hạnh < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 (còn 6 giờ)
  25/11 03:00 Hạnh < Báo Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân) và người bị lộ. Xong thì bấm nút dưới đây ạ.
  25/11 03:00 Hạnh < [Đã xong việc 1]
Hạnh: /luat
  < Việc theo luật bảo vệ dữ liệu cá nhân: 1 việc đang chờ.
  < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 (còn 3 giờ)
  < [Đã xong việc 1] [Có người yêu cầu] [Lộ dữ liệu]
clock: 2026-11-26 09:30
  25/11 09:00 Hạnh < Đã quá hạn theo luật, bác làm ngay giúp:
  25/11 09:00 Hạnh < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 – VỪA QUÁ HẠN
  25/11 09:00 Hạnh < Báo Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân) và người bị lộ. Xong thì bấm nút dưới đây ạ.
  25/11 09:00 Hạnh < [Đã xong việc 1]
  26/11 08:00 Hạnh < Đã quá hạn theo luật, bác làm ngay giúp:
  26/11 08:00 Hạnh < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 – QUÁ HẠN 23 giờ
  26/11 08:00 Hạnh < Báo Bộ Công an (cơ quan chuyên trách bảo vệ dữ liệu cá nhân) và người bị lộ. Xong thì bấm nút dưới đây ạ.
  26/11 08:00 Hạnh < [Đã xong việc 1]
Hạnh: việc theo luật
  < Việc theo luật bảo vệ dữ liệu cá nhân: 1 việc đang chờ.
  < • Việc 1: báo lộ dữ liệu (72 giờ), hạn 9:00 thứ Tư 25/11 – QUÁ HẠN 24 giờ
  < [Đã xong việc 1] [Có người yêu cầu] [Lộ dữ liệu]
Hạnh taps: Đã xong việc 1
  < Đã ghi: việc số 1 xong, nhưng quá hạn.
Hạnh taps: Đã xong việc 1
  < Không có việc số 1 đang chờ.
Hạnh: /luat
  < Không có việc nào theo luật bảo vệ dữ liệu cá nhân đang chờ ạ.
  < • Việc 1: báo lộ dữ liệu (72 giờ), xong 26/11/2026, quá hạn
  < [Có người yêu cầu] [Lộ dữ liệu]
Hạnh taps: Có người yêu cầu
  < Họ yêu cầu gì ạ?
  < [Xem dữ liệu] [Sửa dữ liệu] [Không nêu tên] [Xoá dữ liệu]
Hạnh taps: Xoá dữ liệu
  < Đã ghi, bắt đầu tính hạn ạ.
  < ---
  < Việc mới theo luật bảo vệ dữ liệu cá nhân:
  < • Việc 2: xoá dữ liệu, hạn 17:00 thứ Tư 16/12 (còn 20 ngày)
  < Trả lời người hỏi trong 2 ngày làm việc. Xong thì bấm nút dưới đây ạ.
  < [Đã xong việc 2]
clock: 2026-12-01 09:00
  30/11 07:00 Bình < Tuần 23/11–29/11, xã Kỳ Xuân Thử: đã báo 0/3 nơi.
  30/11 07:00 Bình < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  30/11 07:00 Bình < [Tổng kết] [Nhắc 3 nơi chưa báo]
  30/11 08:00 Hạnh < Hôm nay là hạn trả lời người hỏi:
  30/11 08:00 Hạnh < • Việc 2: xoá dữ liệu, hạn 17:00 thứ Tư 16/12 (còn 16 ngày)
  30/11 08:00 Hạnh < Trả lời người hỏi trong 2 ngày làm việc. Xong thì bấm nút dưới đây ạ.
  30/11 08:00 Hạnh < [Đã xong việc 2]
Hạnh taps: Đã xong việc 2
  < Đã ghi: việc số 2 xong đúng hạn.
Hạnh: /luat
  < Không có việc nào theo luật bảo vệ dữ liệu cá nhân đang chờ ạ.
  < • Việc 2: xoá dữ liệu, xong 01/12/2026
  < • Việc 1: báo lộ dữ liệu (72 giờ), xong 26/11/2026, quá hạn
  < [Có người yêu cầu] [Lộ dữ liệu]
Bình: việc theo luật
  < Dạ, việc này là của người vận hành bot ạ. Muốn xem bot giữ gì của bác, bác nhắn /dulieu.
Khuê: /luat
  < Dạ, việc này là của người vận hành bot ạ. Muốn xem bot giữ gì của bác, bác nhắn /dulieu.
Bình: lộ dữ liệu
  < Dạ, bot đã báo người vận hành ngay. Bác đừng gửi thêm thông tin bị lộ vào đây ạ.
  Hạnh < Người báo số liệu của xã Kỳ Xuân Thử nhắn rằng có thể lộ dữ liệu. Bác hỏi lại rồi chọn giúp ạ.
  Hạnh < [Lộ dữ liệu] [Thôi]
