"""What each format of a report is for. Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "format.csv": ("엑셀", "Korean Excel"),
    "format.github": ("GitHub Actions의 주석", "annotations of GitHub Actions"),
    "format.gitlab": ("GitLab 코드 품질", "GitLab code quality"),
    "format.html": ("브라우저에서 보고 인쇄하는 사람", "people, to open, print and mail"),
    "format.ics": ("Outlook과 Google 캘린더", "Outlook and Google Calendar"),
    "format.json": ("프로그램", "programs"),
    "format.junit": ("CI 서버", "CI servers"),
    "format.markdown": ("병합 요청을 읽는 사람", "people, in a merge request"),
    "format.parquet": ("데이터 분석 도구", "tools for data analysis"),
    "format.plain": ("색 없는 기록(로그)을 읽는 사람", "people, in a log without colour"),
    "format.rdjson": ("reviewdog", "reviewdog"),
    "format.sarif": ("GitHub 코드 스캐닝", "GitHub code scanning"),
    "format.text": ("터미널에서 읽는 사람", "people, on a terminal"),
    "format.xlsx": ("엑셀에서 정렬하고 필터를 거는 사람", "people who sort and filter in Excel"),
}
