package org.pledgewatch.accounts;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a password must not be: short, or soon guessed by who knows the passwords that leaked elsewhere. There is no
/// rule about letters, digits and signs.
///
/// How soon it is guessed is estimated by nbvcxz, from lists of leaked passwords, names and words, from rows of keys,
/// repetitions and days. Its lists take a second to read and 20 MB: they are read when somebody chooses a password, and
/// may be forgotten when memory is short.
@Component
class PasswordRule {
    /// NIST SP 800-63B-4, 3.1.1.2: fifteen where the password is the only factor.
    static final int SHORTEST = 15;

    private static final int LONGEST = 200;
    /// To estimate takes longer the longer it is; what is hard to guess here is so with more behind it.
    private static final int LOOKED_AT = 60;
    /// In bits, at least.
    private static final double GUESSES = 35;
    private static final int OWN_PART = 3;

    private SoftReference<List<Dictionary>> read = new SoftReference<>(null);

    /// The key of what is wrong with it, if something is.
    Optional<String> weakness(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        double guesses = new Nbvcxz(knowing(name + " " + email))
                .estimate(password.substring(0, Math.min(password.length(), LOOKED_AT)))
                .getEntropy();
        return guesses < GUESSES ? Optional.of("password.guessed") : Optional.empty();
    }

    private Configuration knowing(String ownWords) {
        DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
        Stream.concat(Stream.of("pledgewatch"), Stream.of(ownWords.split("[\\s@._-]+")))
                .filter(word -> word.length() >= OWN_PART)
                .forEach(word -> own.addWord(word.toLowerCase(Locale.ROOT), 0));
        List<Dictionary> all = new ArrayList<>(lists());
        all.add(own.createDictionary());
        return new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setDictionaries(all)
                .setMinimumEntropy(GUESSES)
                .createConfiguration();
    }

    private synchronized List<Dictionary> lists() {
        @Nullable List<Dictionary> lists = read.get();
        if (lists == null) {
            lists = ConfigurationBuilder.getDefaultDictionaries();
            read = new SoftReference<>(lists);
        }
        return lists;
    }
}
