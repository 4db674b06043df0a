# Whatever is sent gets a clear sentence, and nothing stored is lost.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX, code K2 reporter KX02

Khuê: GĐHT đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Khuê: 😀😀😀
  < Dạ vâng ạ. Có số liệu bác cứ nhắn nhé.
Khuê: ...
  < Dạ vâng ạ. Có số liệu bác cứ nhắn nhé.
Khuê: /khongco
  < Dạ, bot không có lệnh này. Bác nhắn ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khuê taps: nút giả
  < Dạ, nút này không còn dùng được. Bác nhắn lại giúp ạ.
Lạ: {K2}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Phú Minh, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Lạ: có
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khác: {K2}
  < Dạ, mã này đã dùng rồi hoặc hết hạn. Bác nhờ chủ tịch hội khuyến học xã gửi mã mới ạ.
Khác: ABCD2345
  < Dạ, mã này không đúng. Bác xem lại từng chữ giúp, hoặc hỏi chủ tịch hội khuyến học xã để lấy mã ạ.
Khác: đăng ký 45, đạt 38
  < Dạ chào bác! Đây là bot số liệu của Hội Khuyến học. Bác chưa vào nên bot chưa ghi được gì. Bác xin chủ tịch hội khuyến học xã một mã mời, rồi nhắn mã đó vào đây ạ.
Khuê: /tongket
  < Thôn Tân Hà, năm 2026 (đến 22/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ
  < [Số ở đâu ra]
tally KX 2026: family.registered 45, family.achieved 38
