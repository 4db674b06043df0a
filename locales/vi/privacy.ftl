# Names withheld and erased, one's own data, the law's deadlines.

held-file = Tất cả nằm trong tệp kèm theo, bác giữ lấy ạ.
renamed = Dạ, từ giờ bot gọi bác là { $name } ạ.
hide-unknown = Dạ, bot không thấy tên "{ $name }" trong sổ của nơi bác báo ạ.
withhold-ask = Từ nay không nêu tên { $name } ({ $place }) ở bảng tổng kết, danh sách hay tệp nào ạ? Số tiền vẫn ghi.
withhold-done = Dạ, từ nay tên đó của { $place } không được nêu ở đâu nữa; số tiền vẫn ghi.
withheld-own = Dạ, từ nay tên bác không được nêu ra ngoài ạ. Muốn xoá hẳn, bác nhắn "xoá tên tôi".
erase-ask = Xoá tên { $name } khỏi sổ của { $place } ạ? Số tiền vẫn giữ, không kèm tên; tin nhắn có tên cũng được che. Không lấy lại được.
erase-done = Đã xoá tên đó khỏi sổ của { $place }, cả trong các tin nhắn. Bản sao lưu cũ sẽ tự huỷ trong 14 ngày.
choice-withhold-name = Đúng, đừng nêu
choice-erase-name = Xoá
step-withheld = (không nêu tên)
duty-access = xem dữ liệu
duty-correct = sửa dữ liệu
duty-withhold = không nêu tên
duty-erase = xoá dữ liệu
duty-breach = báo lộ dữ liệu (72 giờ)
duty-line = { $id }. { $what }: hỏi { $asked }, trả lời trước { $answer_by }, xong trước { $do_by }
duty-none = Không có yêu cầu nào về dữ liệu cá nhân đang chờ.
duty-opened = Đã ghi việc số { $id }.
duty-closed = Đã xong việc số { $id }.
duty-unknown = Không có việc số { $id } đang chờ.
agree-ask = { $name } ({ $place }) đã đồng ý cho nêu tên trong sổ vàng phải không ạ?
agree-done = Dạ, tên đó của { $place } được nêu trong sổ vàng. Đổi ý lúc nào, bác nhắn "đừng đăng tên".
choice-agree-name = Đúng, đã đồng ý
