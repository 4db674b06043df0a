# A chair of a commune with 12 hamlets starts from nothing: in chat alone all volunteers join, report, and the year is closed.
clock: 2026-11-20 08:00
units: nothing.csv
people: code K chair KX

Bình: {K}
  < Dạ chào bác! Mã này dành cho chủ tịch hội của xã Kỳ Xuân Thử, tỉnh Hà Tĩnh.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Bình taps: Đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < Xã chưa có thôn nào trong bot. Bác nhắn tên các thôn, ví dụ:
  < • thêm thôn Tân Hà, Phú Minh, Yên Định
  < Xong bot làm cho mỗi thôn một mã mời để bác gửi.
  < [Xem việc đang chờ]
Bình: thêm thôn Tân Hà, Phú Minh, Yên Định, Xuân Tiến, Bắc Sơn, Nam Sơn
  < Thêm 6 nơi vào xã Kỳ Xuân Thử, bác xem đúng chưa ạ:
  < Thôn Tân Hà, Thôn Phú Minh, Thôn Yên Định, Thôn Xuân Tiến, Thôn Bắc Sơn, Thôn Nam Sơn
  < [Đúng, thêm] [Bỏ, không ghi]
Bình taps: Đúng, thêm
  < Đã thêm 6 nơi vào xã Kỳ Xuân Thử ạ. Giờ bác mời người báo cho từng nơi.
  < [Mời 6 nơi]
Bình: thêm thôn Nam Sơn, Đông Hải, Tây Hồ, Trung Tiến, Hồng Phong, Hoà Bình, Quang Trung 98 hộ
  < Thêm 6 nơi vào xã Kỳ Xuân Thử, bác xem đúng chưa ạ:
  < Thôn Đông Hải, Thôn Tây Hồ, Thôn Trung Tiến, Thôn Hồng Phong, Thôn Hoà Bình, Thôn Quang Trung
  < [Đúng, thêm] [Bỏ, không ghi]
Bình taps: Đúng, thêm
  < Đã thêm 6 nơi vào xã Kỳ Xuân Thử ạ. Giờ bác mời người báo cho từng nơi.
  < [Mời 12 nơi]
Bình taps: Mời 12 nơi
  < Mã mời cho 12 nơi của xã Kỳ Xuân Thử. Bác gửi mỗi nơi một mã; mã dùng 1 lần, trong 30 ngày. Phiếu để in ở tệp kèm theo.
  < • Thôn Bắc Sơn: {Thôn Bắc Sơn}
  < • Thôn Đông Hải: {Thôn Đông Hải}
  < • Thôn Hoà Bình: {Thôn Hoà Bình}
  < • Thôn Hồng Phong: {Thôn Hồng Phong}
  < • Thôn Nam Sơn: {Thôn Nam Sơn}
  < • Thôn Phú Minh: {Thôn Phú Minh}
  < • Thôn Quang Trung: {Thôn Quang Trung}
  < • Thôn Tân Hà: {Thôn Tân Hà}
  < • Thôn Tây Hồ: {Thôn Tây Hồ}
  < • Thôn Trung Tiến: {Thôn Trung Tiến}
  < • Thôn Xuân Tiến: {Thôn Xuân Tiến}
  < • Thôn Yên Định: {Thôn Yên Định}
An: {Thôn Tân Hà}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Tân Hà, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
An: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Ba: {Thôn Phú Minh}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Phú Minh, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Ba: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Cúc: {Thôn Yên Định}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Yên Định, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Cúc: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Dần: {Thôn Xuân Tiến}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Xuân Tiến, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Dần: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Én: {Thôn Bắc Sơn}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Bắc Sơn, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Én: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Giang: {Thôn Nam Sơn}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Nam Sơn, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Giang: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Hoa: {Thôn Đông Hải}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Đông Hải, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Hoa: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khuê: {Thôn Tây Hồ}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Tây Hồ, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Khuê: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Lan: {Thôn Trung Tiến}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Trung Tiến, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Lan: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Mai: {Thôn Hồng Phong}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Hồng Phong, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Mai: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Nga: {Thôn Hoà Bình}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Hoà Bình, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Nga: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Oanh: {Thôn Quang Trung}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Quang Trung, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Oanh: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Bình: ai đã vào
  < Xã Kỳ Xuân Thử: 13 người đã vào; 12 người chưa nhắn lần nào; nơi nào cũng có người báo.
  < • thôn Bắc Sơn: Én, chưa nhắn lần nào
  < • thôn Đông Hải: Hoa, chưa nhắn lần nào
  < • thôn Hoà Bình: Nga, chưa nhắn lần nào
  < • thôn Hồng Phong: Mai, chưa nhắn lần nào
  < • thôn Nam Sơn: Giang, chưa nhắn lần nào
  < • thôn Phú Minh: Ba, chưa nhắn lần nào
  < • thôn Quang Trung: Oanh, chưa nhắn lần nào
  < • thôn Tân Hà: An, chưa nhắn lần nào
  < • thôn Tây Hồ: Khuê, chưa nhắn lần nào
  < • thôn Trung Tiến: Lan, chưa nhắn lần nào
  < • thôn Xuân Tiến: Dần, chưa nhắn lần nào
  < • thôn Yên Định: Cúc, chưa nhắn lần nào
  < • xã Kỳ Xuân Thử: Bình, chủ tịch hội, nhắn lần cuối 20/11/2026
  < [Én – thôn Bắc Sơn] [Hoa – thôn Đông Hải] [Nga – thôn Hoà Bình] [Mai – thôn Hồng Phong] [Giang – thôn Nam Sơn] [Ba – thôn Phú Minh] [Oanh – thôn Quang Trung] [An – thôn Tân Hà] [Khuê – thôn Tây Hồ] [Lan – thôn Trung Tiến] [Dần – thôn Xuân Tiến] [Cúc – thôn Yên Định]
An: đăng ký 40, đạt 30
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 40, đạt 30 (75%) ạ.
  < [Sửa] [Huỷ]
Ba: đăng ký 41, đạt 31
  < Đã ghi thôn Phú Minh: Gia đình học tập: đăng ký 41, đạt 31 (75,6%) ạ.
  < [Sửa] [Huỷ]
Cúc: đăng ký 42, đạt 32
  < Đã ghi thôn Yên Định: Gia đình học tập: đăng ký 42, đạt 32 (76,2%) ạ.
  < [Sửa] [Huỷ]
Dần: đăng ký 43, đạt 33
  < Đã ghi thôn Xuân Tiến: Gia đình học tập: đăng ký 43, đạt 33 (76,7%) ạ.
  < [Sửa] [Huỷ]
Én: đăng ký 44, đạt 34
  < Đã ghi thôn Bắc Sơn: Gia đình học tập: đăng ký 44, đạt 34 (77,3%) ạ.
  < [Sửa] [Huỷ]
Giang: đăng ký 45, đạt 35
  < Đã ghi thôn Nam Sơn: Gia đình học tập: đăng ký 45, đạt 35 (77,8%) ạ.
  < [Sửa] [Huỷ]
Hoa: đăng ký 46, đạt 36
  < Đã ghi thôn Đông Hải: Gia đình học tập: đăng ký 46, đạt 36 (78,3%) ạ.
  < [Sửa] [Huỷ]
Khuê: đăng ký 47, đạt 37
  < Đã ghi thôn Tây Hồ: Gia đình học tập: đăng ký 47, đạt 37 (78,7%) ạ.
  < [Sửa] [Huỷ]
Lan: đăng ký 48, đạt 38
  < Đã ghi thôn Trung Tiến: Gia đình học tập: đăng ký 48, đạt 38 (79,2%) ạ.
  < [Sửa] [Huỷ]
Mai: đăng ký 49, đạt 39
  < Đã ghi thôn Hồng Phong: Gia đình học tập: đăng ký 49, đạt 39 (79,6%) ạ.
  < [Sửa] [Huỷ]
Nga: đăng ký 50, đạt 40
  < Đã ghi thôn Hoà Bình: Gia đình học tập: đăng ký 50, đạt 40 (80%) ạ.
  < [Sửa] [Huỷ]
Bình: ai chưa báo
  < Xã Kỳ Xuân Thử, năm 2026
  < Đã báo 11/12 đơn vị.
  < Chưa báo: Quang Trung.
  < [Tổng kết] [Nhắc 1 nơi chưa báo]
Oanh: không phát sinh
  < Đã ghi thôn Quang Trung: Không phát sinh ạ.
  < [Sửa] [Huỷ]
Bình: ai chưa nhắn
  < Xã Kỳ Xuân Thử: 13 người đã vào; ai cũng đã nhắn; nơi nào cũng có người báo.
  < • thôn Bắc Sơn: Én, nhắn lần cuối 20/11/2026
  < • thôn Đông Hải: Hoa, nhắn lần cuối 20/11/2026
  < • thôn Hoà Bình: Nga, nhắn lần cuối 20/11/2026
  < • thôn Hồng Phong: Mai, nhắn lần cuối 20/11/2026
  < • thôn Nam Sơn: Giang, nhắn lần cuối 20/11/2026
  < • thôn Phú Minh: Ba, nhắn lần cuối 20/11/2026
  < • thôn Quang Trung: Oanh, nhắn lần cuối 20/11/2026
  < • thôn Tân Hà: An, nhắn lần cuối 20/11/2026
  < • thôn Tây Hồ: Khuê, nhắn lần cuối 20/11/2026
  < • thôn Trung Tiến: Lan, nhắn lần cuối 20/11/2026
  < • thôn Xuân Tiến: Dần, nhắn lần cuối 20/11/2026
  < • thôn Yên Định: Cúc, nhắn lần cuối 20/11/2026
  < • xã Kỳ Xuân Thử: Bình, chủ tịch hội, nhắn lần cuối 20/11/2026
  < [Én – thôn Bắc Sơn] [Hoa – thôn Đông Hải] [Nga – thôn Hoà Bình] [Mai – thôn Hồng Phong] [Giang – thôn Nam Sơn] [Ba – thôn Phú Minh] [Oanh – thôn Quang Trung] [An – thôn Tân Hà] [Khuê – thôn Tây Hồ] [Lan – thôn Trung Tiến] [Dần – thôn Xuân Tiến] [Cúc – thôn Yên Định]
Bình: tổng kết
  < Xã Kỳ Xuân Thử, năm 2026 (đến 20/11/2026)
  < Đã báo 12/12 đơn vị.
  <
  < • Gia đình học tập: đạt 385, đăng ký 495 (đạt 77,8% số đăng ký), mới có số của 11/12 đơn vị
  < [Bắc Sơn] [Đông Hải] [Hoà Bình] [Hồng Phong] [Nam Sơn] [Phú Minh] [Quang Trung] [Tân Hà] [Tây Hồ] [Trung Tiến] [Xuân Tiến] [Yên Định] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: chốt số liệu
  < Chốt số liệu năm 2026 của xã Kỳ Xuân Thử ạ?
  < Đã báo 12/12 đơn vị.
  < Chốt rồi, ai muốn sửa phải nói lý do và được bác đồng ý.
  < [Chốt] [Khoan đã]
Bình taps: Chốt
  < Đã chốt số liệu năm 2026 của xã Kỳ Xuân Thử ngày 20/11/2026 ạ.
  < Dấu niêm {seal}: bác ghi vào biên bản; sau này ai động vào sổ là biết.
tally KX 2026: reported 12, family.achieved 385
Bình: tổng kết
  < Xã Kỳ Xuân Thử, năm 2026 (đến 20/11/2026)
  < Đã báo 12/12 đơn vị.
  < Đã chốt 20/11/2026
  <
  < • Gia đình học tập: đạt 385, đăng ký 495 (đạt 77,8% số đăng ký), mới có số của 11/12 đơn vị
  < [Bắc Sơn] [Đông Hải] [Hoà Bình] [Hồng Phong] [Nam Sơn] [Phú Minh] [Quang Trung] [Tân Hà] [Tây Hồ] [Trung Tiến] [Xuân Tiến] [Yên Định] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
