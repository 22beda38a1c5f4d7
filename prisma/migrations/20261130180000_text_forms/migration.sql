-- What is mended of a text's form: its lines, its pages, and the marks around its words.

ALTER TYPE "text_repair_kind" ADD VALUE 'LINE_WRAP';
ALTER TYPE "text_repair_kind" ADD VALUE 'HYPHENATION';
ALTER TYPE "text_repair_kind" ADD VALUE 'PAGE_HEAD';
ALTER TYPE "text_repair_kind" ADD VALUE 'QUOTED_MAIL';
ALTER TYPE "text_repair_kind" ADD VALUE 'MARKUP';
