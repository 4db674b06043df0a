# What is held is shown; a name is corrected, withheld and erased in plain words; the accounts keep the amount.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX

Khuê: bà Nguyễn Thị Bưởi nộp 500k cho cháu Minh
  < Đã ghi thôn Tân Hà: bà Nguyễn Thị Bưởi nộp 500.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: ông Tần nộp 300k, đừng nêu tên
  < Đã ghi thôn Tân Hà: ông Tần nộp 300.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: đừng đăng tên bà Nguyễn Thị Bưởi
  < Từ nay không nêu tên Nguyễn Thị Bưởi (thôn Tân Hà) ở bảng tổng kết, danh sách hay tệp nào ạ? Số tiền vẫn ghi.
  < [Đúng, đừng nêu] [Giữ như cũ]
Khuê taps: Đúng, đừng nêu
  < Dạ, từ nay tên đó của thôn Tân Hà không được nêu ở đâu nữa; số tiền vẫn ghi.
Bình: lịch sử thôn Tân Hà
  < Thôn Tân Hà, năm 2026: bác xem số nào ạ?
  < [Quỹ vận động được] [Đã nhận từng khoản]
Bình taps: Đã nhận từng khoản
  < Thôn Tân Hà, Đã nhận từng khoản:
  < • 22/11 09:00 Khuê: "ông […] nộp 300k, đừng nêu tên"
  < • 22/11 09:00 Khuê: "bà […] nộp 500k cho cháu M."
  < [↑ xã Kỳ Xuân Thử]
Khuê: đừng đăng tên bà Sáu
  < Dạ, bot không thấy tên "Sáu" trong sổ của nơi bác báo ạ.
Khuê: xoá tên bà Nguyễn Thị Bưởi giúp
  < Xoá tên Nguyễn Thị Bưởi khỏi sổ của thôn Tân Hà ạ? Số tiền vẫn giữ, không kèm tên; tin nhắn có tên cũng được che. Không lấy lại được.
  < [Xoá] [Giữ như cũ]
Khuê taps: Xoá
  < Đã xoá tên đó khỏi sổ của thôn Tân Hà, cả trong các tin nhắn. Bản sao lưu cũ sẽ tự huỷ trong 14 ngày.
tally KX 2026: fund.received 800000
Bình: lịch sử thôn Tân Hà
  < Thôn Tân Hà, năm 2026: bác xem số nào ạ?
  < [Quỹ vận động được] [Đã nhận từng khoản]
Bình taps: Đã nhận từng khoản
  < Thôn Tân Hà, Đã nhận từng khoản:
  < • 22/11 09:00 Khuê: "ông […] nộp 300k, đừng nêu tên"
  < • 22/11 09:00 Khuê: "bà […] nộp 500k cho cháu M."
  < [↑ xã Kỳ Xuân Thử]
Khuê: lịch sử thôn Tân Hà
  < Thôn Tân Hà, năm 2026: bác xem số nào ạ?
  < [Quỹ vận động được] [Đã nhận từng khoản]
Khuê taps: Đã nhận từng khoản
  < Thôn Tân Hà, Đã nhận từng khoản:
  < • 22/11 09:00 Khuê: "ông Tần nộp 300k, đừng nêu tên"
  < • 22/11 09:00 Khuê: "bà […] nộp 500k cho cháu Minh"
Khuê: bà Nguyễn Thị Bưởi nộp 200k
  < Đã ghi thôn Tân Hà: bà […] nộp 200.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: đừng đăng tên
  < Dạ, từ nay tên bác không được nêu ra ngoài ạ. Muốn xoá hẳn, bác nhắn "xoá tên tôi".
Khuê: tên tôi là Nguyễn Văn Khuê
  < Dạ, từ giờ bot gọi bác là Nguyễn Văn Khuê ạ.
Khuê: /dulieu
  < Bot đang giữ của bác: tên "Nguyễn Văn Khuê" và địa chỉ trò chuyện này.
  < • Vai trò: người báo số liệu của thôn Tân Hà
  < • 13 tin nhắn, 3 số liệu bác đã báo
  < Bác muốn sửa hay xoá thì cứ nhắn; bot trả lời trong 2 ngày làm việc.
  < Tất cả nằm trong tệp kèm theo, bác giữ lấy ạ.
  < [Xoá tên tôi]
Khuê: xoá tên tôi
  < Xoá tên và tin nhắn của bác, bác ra khỏi bot. Số liệu của thôn vẫn giữ nhưng không kèm tên bác nữa. Bác chắc chưa ạ?
  < [Xoá hết] [Thôi, giữ lại]
Khuê taps: Xoá hết
  < Đã xoá ạ. Cảm ơn bác đã giúp khuyến học. Muốn vào lại, bác xin mã mới. Bản sao lưu cũ sẽ tự huỷ trong 14 ngày.
Bình: lịch sử thôn Tân Hà
  < Thôn Tân Hà, năm 2026: bác xem số nào ạ?
  < [Quỹ vận động được] [Đã nhận từng khoản]
Bình taps: Đã nhận từng khoản
  < Thôn Tân Hà, Đã nhận từng khoản:
  < • 22/11 09:00 (đã xoá tên): Thu được 200.000đ (tin đã xoá)
  < • 22/11 09:00 (đã xoá tên): Thu được 300.000đ (tin đã xoá)
  < • 22/11 09:00 (đã xoá tên): Thu được 500.000đ (tin đã xoá)
  < [↑ xã Kỳ Xuân Thử]
tally KX 2026: fund.received 1000000
