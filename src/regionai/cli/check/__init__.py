"""`regionai check`: what is asked, judging as it was asked for, its reports, and again at each save."""
