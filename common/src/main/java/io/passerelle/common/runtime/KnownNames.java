package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import io.smallrye.config.PropertyName;

/// At its start Quarkus asks of each setting's name whether it is one it knows: it compares each
/// part with every part that may stand there, and for each looks twice for where the part ends.
/// Natively the first letter is compared before that (docs/adr/0029).
final class KnownNames {
    /// What stands for other letters.
    private static final String SPECIAL = "*\"\\[";

    private KnownNames() {}

    private static boolean differ(char one, char other) {
        return one != other && SPECIAL.indexOf(one) < 0 && SPECIAL.indexOf(other) < 0;
    }

    @TargetClass(PropertiesUtil.class)
    static final class FirstLetterFirst {

        @Substitute
        public static boolean isMapped(NameIterator name, String mapped) {
            String asked = name.getName();
            int begin = name.getPosition() + 1;
            if (begin < asked.length() && differ(asked.charAt(begin), mapped.charAt(0))) {
                return false;
            }
            int end = name.getNextEnd();
            int length = end == 0 ? asked.length() : end - begin;
            return PropertyName.equals(asked, begin, length, mapped, 0, mapped.length());
        }
    }
}
