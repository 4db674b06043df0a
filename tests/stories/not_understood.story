# Not understood, not lost: the chair says what it meant, and the sender gets the receipt.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX

Khuê: mấy đứa nớ chưa đóng chi mô
  < Dạ vâng ạ. Có số liệu bác cứ nhắn nhé.
Khuê: thiếu số 0
  < Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
  < Bot đã chuyển cho chủ tịch hội xem giúp.
  Bình < Khuê (thôn Tân Hà) nhắn: "thiếu số 0". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  Bình < [Ghi giúp] [Không có gì để ghi]
Bình taps: Ghi giúp
  < Bác nhắn số liệu đúng của tin đó giúp ạ.
  < [Không có gì để ghi]
Bình: quỹ thu 12tr350
  < Đã ghi thôn Tân Hà: Quỹ đã thu: 12.350.000đ (mười hai triệu ba trăm năm mươi nghìn đồng) ạ.
  < [Sửa] [Huỷ]
  Khuê < Đã ghi thôn Tân Hà: Quỹ đã thu: 12.350.000đ (mười hai triệu ba trăm năm mươi nghìn đồng) ạ.
  Khuê < [Sửa] [Huỷ]
tally KX 2026: fund.raised 12350000
Khuê: 100% hộ đăng ký
  < Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
  < Bot đã chuyển cho chủ tịch hội xem giúp.
  Bình < Khuê (thôn Tân Hà) nhắn: "100% hộ đăng ký". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  Bình < [Ghi giúp] [Không có gì để ghi]
Bình taps: Không có gì để ghi
  < Xong rồi ạ.
  Khuê < Dạ, tin bác nhắn hôm trước chủ tịch đã xem, không có số gì cần ghi ạ.
Khuê: họp chi hội 14g30 ngày mai nhà văn hóa thôn
  < Dạ, mời họp là việc của chủ tịch hội; bot đã chuyển lời cho chủ tịch ạ.
  Bình < Khuê (thôn Tân Hà) nhắn về việc họp: "họp chi hội 14g30 ngày mai nhà văn hóa thôn"
