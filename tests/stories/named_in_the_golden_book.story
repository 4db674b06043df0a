# Nobody stands in the golden book without having agreed; who said last, stands.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX

Khuê: bà Lan nộp 500k
  < Đã ghi thôn Tân Hà: bà Lan nộp 500.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: bà Lan đồng ý đăng tên
  < Lan (thôn Tân Hà) đã đồng ý cho nêu tên trong sổ vàng phải không ạ?
  < [Đúng, đã đồng ý] [Giữ như cũ]
Khuê taps: Đúng, đã đồng ý
  < Dạ, tên đó của thôn Tân Hà được nêu trong sổ vàng. Đổi ý lúc nào, bác nhắn "đừng đăng tên".
Khuê: ông Ba đồng ý đăng tên
  < Dạ, bot không thấy tên "Ba" trong sổ của nơi bác báo ạ.
Khuê: đừng đăng tên bà Lan
  < Từ nay không nêu tên Lan (thôn Tân Hà) ở bảng tổng kết, danh sách hay tệp nào ạ? Số tiền vẫn ghi.
  < [Đúng, đừng nêu] [Giữ như cũ]
Khuê taps: Đúng, đừng nêu
  < Dạ, từ nay tên đó của thôn Tân Hà không được nêu ở đâu nữa; số tiền vẫn ghi.
