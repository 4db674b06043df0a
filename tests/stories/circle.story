# The circle from chat: a code, who joined and never wrote, handing over, stopping, several units.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Mai reporter KX02, code K2 reporter KX02

Khuê: /moi thôn Tân Hà
  < Dạ, việc mời người là của chủ tịch hội ạ.
Bình: /moi
  < Bác mời cho thôn nào ạ? Ví dụ: /moi thôn Tân Hà
  < [Thôn Yên Định]
Bình: /moi tất cả
  < Mã mời cho 1 nơi của xã Kỳ Xuân Thử. Bác gửi mỗi nơi một mã; mã dùng 1 lần, trong 30 ngày. Phiếu để in ở tệp kèm theo.
  < • Thôn Yên Định: {Thôn Yên Định}
Khuê: đăng ký 45
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45 ạ.
  < [Sửa] [Huỷ]
Bình: danh sách người báo
  < Xã Kỳ Xuân Thử: 3 người đã vào; 1 người chưa nhắn lần nào; 1 nơi chưa có ai.
  < • thôn Phú Minh: Mai, chưa nhắn lần nào
  < • thôn Tân Hà: Khuê, nhắn lần cuối 22/11/2026
  < • xã Kỳ Xuân Thử: Bình, chủ tịch hội, nhắn lần cuối 22/11/2026
  < Chưa có ai: thôn Yên Định.
  < [Mai – thôn Phú Minh] [Khuê – thôn Tân Hà] [Mời 1 nơi]
Bình taps: Mai – thôn Phú Minh
  < • thôn Phú Minh: Mai, chưa nhắn lần nào
  < [Bàn giao cho người khác] [Cho thôi]
Bình taps: Cho thôi
  < Cho Mai thôi làm người báo số liệu của thôn Phú Minh ạ? Số liệu đã báo vẫn còn.
  < [Cho thôi] [Giữ như cũ]
Bình taps: Cho thôi
  < Đã cho Mai thôi việc ở thôn Phú Minh ạ.
  Mai < Dạ, từ nay bác thôi làm người báo số liệu của thôn Phú Minh. Cảm ơn bác đã giúp khuyến học!
Mai: đăng ký 30
  < Dạ, hiện bác không báo cho nơi nào nên bot chưa ghi. Bác hỏi chủ tịch hội giúp ạ.
Khuê: ai đã vào
  < Dạ, việc này là của chủ tịch hội ạ.
Khuê: {K2}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Phú Minh, xã Kỳ Xuân Thử.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Khuê: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khuê: đăng ký 50
  < Số này của nơi nào ạ?
  < [Thôn Tân Hà, xã Kỳ Xuân Thử] [Thôn Phú Minh, xã Kỳ Xuân Thử] [Bỏ, không ghi]
Khuê taps: Thôn Phú Minh, xã Kỳ Xuân Thử
  < Đã ghi thôn Phú Minh: Gia đình học tập: đăng ký 50 ạ.
  < [Sửa] [Huỷ]
Khuê: đạt 20
  < Đã ghi thôn Phú Minh: Gia đình học tập: đạt 20 ạ.
  < [Sửa] [Huỷ]
Khuê: thôn Tân Hà
  < Dạ vâng. Từ giờ không nói nơi nào thì bot hiểu là thôn Tân Hà, xã Kỳ Xuân Thử ạ.
Khuê: đạt 40
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 40 ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 60
Khuê: thôn Yên Định đăng ký 20
  < Dạ, thôn Yên Định không phải nơi bác báo. Bot đã hỏi chủ tịch hội; được đồng ý thì bot ghi ngay: Gia đình học tập: đăng ký 20.
  Bình < Khuê báo giúp thôn Yên Định: Gia đình học tập: đăng ký 20. Bác cho ghi không ạ?
  Bình < [Đồng ý ghi] [Không]
Khuê: thiếu số 0
  < Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
  < Bot đã chuyển cho chủ tịch hội xem giúp.
  Bình < Khuê (thôn Tân Hà) nhắn: "thiếu số 0". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  Bình < [Ghi giúp] [Không có gì để ghi]
Bình: ai phụ trách
  < Xã Kỳ Xuân Thử: 3 người đã vào; ai cũng đã nhắn; 1 nơi chưa có ai.
  < • thôn Phú Minh: Khuê, nhắn lần cuối 22/11/2026
  < • thôn Tân Hà: Khuê, nhắn lần cuối 22/11/2026
  < • xã Kỳ Xuân Thử: Bình, chủ tịch hội, nhắn lần cuối 22/11/2026
  < Chưa có ai: thôn Yên Định.
  < [Khuê – thôn Phú Minh] [Khuê – thôn Tân Hà] [Mời 1 nơi]
Bình taps: Khuê – thôn Phú Minh
  < • thôn Phú Minh: Khuê, nhắn lần cuối 22/11/2026
  < [Bàn giao cho người khác] [Cho thôi]
Bình taps: Bàn giao cho người khác
  < Mã để người mới nhận việc người báo số liệu của thôn Phú Minh thay Khuê. Khi người mới vào, Khuê thôi giữ việc này; số liệu đã báo và việc đang chờ vẫn còn nguyên:
  < {mã mới}
Lan: {mã mới}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Phú Minh, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Lan: đồng ý
  Khuê < Dạ, việc của bác đã bàn giao cho Lan. Cảm ơn bác đã giúp khuyến học!
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khuê: đạt 41
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 41 ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 61
Lan: đạt 21
  < Ngày 22/11/2026 Khuê báo: Gia đình học tập: đạt 20. Bác báo: Gia đình học tập: đạt 21. Ghi số nào ạ?
  < [Ghi số mới: 21] [Giữ số cũ: 20] [Số khác]
Lan taps: Ghi số mới: 21
  < Đã ghi thôn Phú Minh: Gia đình học tập: đạt 21 ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 62
Bình: việc đang chờ
  < Có 2 việc đang chờ bác:
  < ---
  < Khuê báo giúp thôn Yên Định: Gia đình học tập: đăng ký 20. Bác cho ghi không ạ?
  < [Đồng ý ghi] [Không]
  < ---
  < Khuê (thôn Tân Hà) nhắn: "thiếu số 0". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  < [Ghi giúp] [Không có gì để ghi]
