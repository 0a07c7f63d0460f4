package tonghop.text;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spelling of a Vietnamese syllable: which onset, rime and tone may stand together. */
final class Syllable {

    private static final int LONGEST = 7;
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern SPELLING = Pattern.compile(
            "(ngh(?=[ieê])|gh(?=[ieê])|ng(?![ieê])|ch|gi(?=[aăâeêioôơuư])|kh|nh|ph|qu|th|tr|k(?=[ieêy])|c(?![ieêy])"
                    + "|g(?![eê])|[bdđhlmnprstvx]|)(\\p{L}+)");

    private static final Set<String> RIMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay "
                    + "ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
                    + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
                    + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oi oc om on "
                    + "ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u ua uân uâng uât uây uê uêch uên uênh ui um un ung uc up ut uy uya uych uyên uyêt uynh uyt uyu uơ "
                    + "uô uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu")
            .split(" "));

    /** With y for i: on its own, after few consonants, and after q. */
    private static final Set<String> Y_RIMES = Set.of("y yêm yên yêng yêt yêu ynh yt ych yn".split(" "));

    private static final Set<String> BEFORE_BARE_Y = Set.of("", "h", "k", "l", "m", "s", "t", "th", "v", "qu");
    private static final Pattern STOPPED = Pattern.compile(".*(?:[cpt]|ch)");

    private Syllable() {}

    /** Whether the word, in NFC and small letters, is spelt as a Vietnamese syllable can be. */
    static boolean isPossible(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        String toneless = Normalizer.normalize(TONES.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        long tones = TONES.matcher(apart).results().count();
        Matcher spelling = SPELLING.matcher(toneless);
        return tones <= 1
                && spelling.matches()
                && rimeFits(spelling.group(1), spelling.group(2))
                && (tones == 0 || toneFits(apart, toneless));
    }

    private static boolean rimeFits(String onset, String rime) {
        if (RIMES.contains(rime)) {
            return true;
        }
        boolean withY = onset.equals("qu") || onset.isEmpty() || rime.equals("y");
        return withY && Y_RIMES.contains(rime) && BEFORE_BARE_Y.contains(onset);
    }

    /** After a stop only the rising and the heavy tone are spoken. */
    private static boolean toneFits(String apart, String toneless) {
        return !STOPPED.matcher(toneless).matches() || apart.indexOf('\u0301') >= 0 || apart.indexOf('\u0323') >= 0;
    }
}
