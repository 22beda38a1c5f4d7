-- What a search is expected to find is asked with the condition itself, whose speakers are no words.

DROP FUNCTION "estimate_matches"(tsquery);
