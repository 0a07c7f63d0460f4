"""Form 01 and its rules, written down apart from the program's own definition so that one checks the other."""

from decimal import ROUND_HALF_UP, Decimal

# code, name, unit of measure, nature, numerator, denominator
ROWS = [
    ("I", "Tuyên truyền, quán triệt, bồi dưỡng", "", "group"),
    ("1.1", "Số văn bản chỉ đạo, triển khai công tác dân vận đã ban hành", "văn bản", "flow"),
    ("1.2", "Số hội nghị, buổi tuyên truyền, quán triệt", "cuộc", "flow"),
    ("1.3", "Số lượt người tham dự tuyên truyền, quán triệt", "lượt người", "flow"),
    ("1.4", "Số tin, bài, phóng sự về công tác dân vận", "tin bài", "flow"),
    ("1.5", "Số lớp bồi dưỡng, tập huấn công tác dân vận, kiến thức dân tộc", "lớp", "flow"),
    ("1.6", "Số cán bộ, công chức, viên chức được bồi dưỡng, tập huấn", "người", "flow"),
    ("II", "Cải cách hành chính", "", "group"),
    ("2.1", "Số thủ tục hành chính đã rà soát", "thủ tục", "flow"),
    ("2.2", "Số thủ tục hành chính kiến nghị sửa đổi, đơn giản hóa", "thủ tục", "flow"),
    ("2.3", "Tổng số hồ sơ thủ tục hành chính đã tiếp nhận", "hồ sơ", "flow"),
    ("2.4", "Số hồ sơ đã giải quyết", "hồ sơ", "flow"),
    ("2.5", "Trong đó: giải quyết trước hạn, đúng hạn", "hồ sơ", "flow"),
    ("2.6", "Trong đó: giải quyết quá hạn", "hồ sơ", "flow"),
    ("2.7", "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn", "%", "ratio", "2.5", "2.4"),
    ("2.8", "Số hồ sơ tiếp nhận trực tuyến", "hồ sơ", "flow"),
    ("2.9", "Tỷ lệ hồ sơ tiếp nhận trực tuyến", "%", "ratio", "2.8", "2.3"),
    ("2.10", "Số phiếu khảo sát mức độ hài lòng của người dân, tổ chức", "phiếu", "flow"),
    ("2.11", "Số phiếu đánh giá hài lòng và rất hài lòng", "phiếu", "flow"),
    ("2.12", "Mức độ hài lòng", "%", "ratio", "2.11", "2.10"),
    ("III", "Tiếp công dân, giải quyết đơn thư, đối thoại với Nhân dân", "", "group"),
    ("3.1", "Số lượt tiếp công dân", "lượt", "flow"),
    ("3.2", "Số người được tiếp", "người", "flow"),
    ("3.3", "Số đoàn đông người", "đoàn", "flow"),
    ("3.4", "Số đơn khiếu nại, tố cáo, kiến nghị, phản ánh tiếp nhận", "đơn", "flow"),
    ("3.5", "Số đơn thuộc thẩm quyền giải quyết", "đơn", "flow"),
    ("3.6", "Số đơn thuộc thẩm quyền đã giải quyết", "đơn", "flow"),
    ("3.7", "Tỷ lệ giải quyết đơn thuộc thẩm quyền", "%", "ratio", "3.6", "3.5"),
    ("3.8", "Số cuộc đối thoại trực tiếp với Nhân dân", "cuộc", "flow"),
    ("3.9", "Số người tham dự đối thoại", "người", "flow"),
    ("3.10", "Số ý kiến, kiến nghị của Nhân dân được ghi nhận", "ý kiến", "flow"),
    ("3.11", "Số ý kiến, kiến nghị đã được giải quyết, trả lời", "ý kiến", "flow"),
    ("3.12", "Tỷ lệ ý kiến, kiến nghị được giải quyết, trả lời", "%", "ratio", "3.11", "3.10"),
    ("IV", "Thực hiện dân chủ ở cơ sở", "", "group"),
    ("4.1", "Số cơ sở được đánh giá thực hiện dân chủ ở cơ sở", "đơn vị", "stock"),
    ("4.2", "Trong đó: thực hiện tốt", "đơn vị", "stock"),
    ("4.3", "Trong đó: thực hiện khá", "đơn vị", "stock"),
    ("4.4", "Trong đó: thực hiện trung bình", "đơn vị", "stock"),
    ("4.5", "Trong đó: thực hiện yếu", "đơn vị", "stock"),
    ("4.6", "Tỷ lệ cơ sở thực hiện tốt dân chủ ở cơ sở", "%", "ratio", "4.2", "4.1"),
    ("V", "Phong trào thi đua \"Dân vận khéo\"", "", "group"),
    ("5.1", "Số mô hình \"Dân vận khéo\" đăng ký trong kỳ", "mô hình", "flow"),
    ("5.2", "Số mô hình \"Dân vận khéo\" được công nhận", "mô hình", "flow"),
    ("5.3", "Số mô hình \"Dân vận khéo\" được nhân rộng", "mô hình", "flow"),
    ("5.4", "Số cơ quan, đơn vị được đánh giá tiêu chí \"Dân vận khéo\"", "đơn vị", "stock"),
    ("5.5", "Số cơ quan, đơn vị đạt tiêu chí \"Dân vận khéo\"", "đơn vị", "stock"),
    ("5.6", "Tỷ lệ cơ quan, đơn vị đạt tiêu chí \"Dân vận khéo\"", "%", "ratio", "5.5", "5.4"),
    ("5.7", "Số tập thể được biểu dương, khen thưởng", "tập thể", "flow"),
    ("5.8", "Số cá nhân được biểu dương, khen thưởng", "cá nhân", "flow"),
    ("VI", "Công tác dân vận chính quyền; kỷ luật, kỷ cương hành chính", "", "group"),
    ("6.1", "Số cơ quan, đơn vị được đánh giá công tác dân vận chính quyền", "đơn vị", "stock"),
    ("6.2", "Số cơ quan, đơn vị thực hiện tốt công tác dân vận chính quyền", "đơn vị", "stock"),
    ("6.3", "Tỷ lệ cơ quan, đơn vị thực hiện tốt công tác dân vận chính quyền", "%", "ratio", "6.2", "6.1"),
    ("6.4", "Số cuộc kiểm tra công vụ, kiểm tra cải cách hành chính", "cuộc", "flow"),
    ("6.5", "Số trường hợp vi phạm kỷ luật, kỷ cương hành chính phát hiện", "trường hợp", "flow"),
    ("6.6", "Số trường hợp vi phạm đã xử lý", "trường hợp", "flow"),
    ("VII", "Mô hình \"Chính quyền thân thiện\"", "", "group"),
    ("7.1", "Số xã, phường, thị trấn thực hiện mô hình \"Chính quyền thân thiện\"", "xã", "stock"),
    ("7.2", "Số xã, phường, thị trấn đã thành lập ban chỉ đạo", "xã", "stock"),
    ("7.3", "Số xã, phường, thị trấn đã ban hành kế hoạch", "xã", "stock"),
    ("7.4", "Số xã, phường, thị trấn đã khảo sát sự hài lòng của người dân", "xã", "stock"),
    ("7.5", "Số buổi tổ chức mô hình \"Buổi sáng với nhân dân\"", "buổi", "flow"),
    ("VIII", "Công tác dân tộc, tôn giáo", "", "group"),
    ("8.1", "Số người có uy tín trong đồng bào dân tộc thiểu số", "người", "stock"),
    ("8.2", "Số lượt người có uy tín được thăm hỏi, hỗ trợ", "lượt người", "flow"),
    ("8.3", "Số hộ đồng bào dân tộc thiểu số được hỗ trợ", "hộ", "flow"),
    ("8.4", "Kinh phí thăm hỏi, hỗ trợ", "triệu đồng", "flow"),
    ("8.5", "Số vụ việc liên quan đến dân tộc, tôn giáo phát sinh", "vụ", "flow"),
    ("8.6", "Số vụ việc liên quan đến dân tộc, tôn giáo đã giải quyết", "vụ", "flow"),
]
INDICATORS = [row for row in ROWS if row[3] != "group"]
NAMES = {row[0]: row[1] for row in ROWS}
UNITS = {row[0]: row[2] for row in INDICATORS}
RATIOS = {row[0]: (row[4], row[5]) for row in INDICATORS if row[3] == "ratio"}
COUNTED = [row[0] for row in INDICATORS if row[3] in ("flow", "stock")]

EQUAL = {"R01": (("2.5", "2.6"), "2.4"), "R07": (("4.2", "4.3", "4.4", "4.5"), "4.1")}
AT_MOST = {
    "R02": ("2.8", "2.3"),
    "R03": ("2.11", "2.10"),
    "R04": ("3.5", "3.4"),
    "R05": ("3.6", "3.5"),
    "R06": ("3.11", "3.10"),
    "R08": ("5.5", "5.4"),
    "R09": ("6.2", "6.1"),
    "R10": ("6.6", "6.5"),
    "R11": ("8.6", "8.5"),
    "R12": ("2.4", "2.3"),
}


def broken_rules(figures):
    """The codes of the rules that these figures break; a rule with an empty operand is not evaluated."""
    broken = []
    for code, (parts, whole) in EQUAL.items():
        operands = [figures.get(c) for c in (*parts, whole)]
        if None not in operands and sum(operands[:-1]) != operands[-1]:
            broken.append(code)
    for code, (less, more) in AT_MOST.items():
        if None not in (figures.get(less), figures.get(more)) and figures[less] > figures[more]:
            broken.append(code)
    return sorted(broken)


def ratio(code, figures, digits=6):
    """The ratio in percent, or None over a zero or missing denominator."""
    numerator, denominator = (figures.get(c) for c in RATIOS[code])
    if numerator is None or not denominator:
        return None
    exact = Decimal(numerator) * 100 / Decimal(denominator)
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
