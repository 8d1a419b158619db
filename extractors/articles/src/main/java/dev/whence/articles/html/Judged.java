package dev.whence.articles.html;

/** What the page says of its article outside the blocks, which tells blocks of the article from others. */
record Judged(String title, String description, String body) {

    /** Only letters and digits, folded: what two printings of one text share. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}
