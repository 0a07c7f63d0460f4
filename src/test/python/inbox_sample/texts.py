"""Texts of form 02 and rows of form 03, as the offices word them."""

from .companions import HEADINGS


def _texts(*texts):
    return {heading: text for heading, text in zip(HEADINGS, texts) if text}


TRANG_BOM = _texts(
    "Đã ban hành kế hoạch công tác dân vận chính quyền năm 2024 và triển khai đến 17/17 xã, thị trấn. Phối hợp tổ chức"
    " 03 lớp phổ biến pháp luật cho đồng bào dân tộc thiểu số tại xã Bàu Hàm, Sông Trầu.",
    "Một số xã gửi báo cáo còn chậm, số liệu chưa thống nhất giữa các lần báo cáo.",
    "Cán bộ phụ trách ở cơ sở kiêm nhiệm nhiều việc, thay đổi thường xuyên.",
    "Đề nghị Ban Dân tộc tỉnh mở lớp bồi dưỡng kỹ năng dân vận cho người có uy tín.",
    "Tiếp tục đối thoại với Nhân dân; duy trì mô hình “Chính quyền thân thiện” tại các xã, thị trấn.")
LONG_KHANH = _texts(
    "Các phường, xã duy trì “Ngày thứ Sáu không hẹn”, giải quyết thủ tục hành chính trong ngày cho người dân.",
    "Tỷ lệ hồ sơ trực tuyến ở các xã còn thấp hơn các phường.",
    "Người cao tuổi chưa quen thao tác trên điện thoại thông minh.",
    None,
    "Tổ công nghệ số cộng đồng hướng dẫn tận nhà;\nkiểm tra công vụ đột xuất ít nhất 02 cuộc mỗi quý.")
BIEN_HOA = _texts(
    "30/30 phường, xã có ban chỉ đạo mô hình “Chính quyền thân thiện”; tổ chức thư cảm ơn, thư xin lỗi.",
    "Đơn phản ánh về đất đai, trật tự đô thị còn nhiều.",
    "Tốc độ đô thị hóa nhanh, dân nhập cư đông.",
    "Sớm ban hành hướng dẫn đánh giá tiêu chí “Dân vận khéo” thống nhất toàn tỉnh.",
    "Giải quyết dứt điểm các đơn tồn đọng trong quý III/2024.")
VINH_AN = _texts(
    "Thị trấn tổ chức 08 buổi “Buổi sáng với nhân dân”, ghi nhận và trả lời tại chỗ phần lớn ý kiến.",
    "Việc khảo sát mức độ hài lòng làm bằng phiếu giấy, tổng hợp chậm.",
    "Chưa có phần mềm dùng chung.",
    "Đề nghị Phòng Nội vụ huyện hướng dẫn khảo sát qua mã QR.",
    "Hoàn thành khảo sát đợt 2 trước tháng 9.")
BINH_LOI = _texts(
    "Vận động Nhân dân ấp 3 hiến 1.200 m2 đất mở rộng đường; xây dựng tuyến đường hoa.",
    "Chưa có.",
    None,
    None,
    "Nhân rộng mô hình “Tuyến đường sáng, xanh, sạch, đẹp” sang ấp 4 và ấp 5.")
HAM_YEN = _texts(
    "Trong tháng đã tổ chức 02 cuộc đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân tại xã Yên Phú.",
    "Một số thôn vùng cao còn khó khăn trong tiếp cận dịch vụ công trực tuyến.",
    "Hạ tầng viễn thông chưa phủ kín.",
    "Đề nghị quan tâm xóa vùng lõm sóng.",
    "Tháng 6 tập trung tuyên truyền kỳ thi tốt nghiệp và phòng chống thiên tai.")

TRANG_BOM_MODELS = [
    ("Tổ dân vận ấp vận động đồng bào Hoa giữ gìn vệ sinh môi trường", "Văn hóa - xã hội", "UBND xã Bàu Hàm",
     "Ấp Tân Hợp", "120 hộ tham gia, tuyến đường ấp không còn điểm rác tự phát"),
    ("Vận động hộ Chơ Ro chuyển đổi cây trồng", "Kinh tế", "Hội Nông dân xã Sông Trầu", "Ấp 4",
     "15 hộ chuyển từ điều già cỗi sang chuối cấy mô, thu nhập tăng khoảng 20%"),
    ("Cổng trường an toàn", "Quốc phòng - an ninh", "Công an thị trấn Trảng Bom", "Khu phố 3",
     "Hết ùn tắc giờ tan trường"),
]
LONG_KHANH_MODELS = [
    ("Ngày thứ Sáu không hẹn", "Xây dựng hệ thống chính trị", "UBND phường Xuân An", "Phường Xuân An",
     "Trả kết quả chứng thực trong 30 phút"),
    ("Camera an ninh khu phố", "Quốc phòng - an ninh", "UBND phường Bảo Vinh", "Khu phố Bảo Vinh A",
     "Nhân dân đóng góp 48 camera"),
]
BINH_LOI_MODELS = [
    ("Tuyến đường sáng, xanh, sạch, đẹp", "Văn hóa - xã hội", "Ban vận động ấp 3", "Ấp 3",
     "Dài 1,8 km; 100% hộ dân hưởng ứng"),
    ("Tổ hợp tác trồng bưởi", "Kinh tế", "Hội Nông dân xã", "Ấp 2", "22 hộ thành viên"),
]
HAM_YEN_MODELS = [
    ("Vận động người Mông xóa bỏ hủ tục trong việc tang", "Văn hóa - xã hội", "UBND xã Yên Lâm", "Thôn Ngòi Sen",
     "100% đám tang đưa vào quan tài, không quá 48 giờ"),
    ("Hợp tác xã cam sành VietGAP", "Kinh tế", "Hội Nông dân huyện", "Xã Phù Lưu", "35 hộ, 62 ha"),
]
