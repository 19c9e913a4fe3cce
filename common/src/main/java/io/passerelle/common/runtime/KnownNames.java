package io.passerelle.common.runtime;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;
import io.quarkus.runtime.configuration.PropertiesUtil;
import io.smallrye.config.PropertyName;

/// At its start Quarkus asks of each setting's name whether it is one it knows, and of each setting
/// what its default is: it compares each part of the name with every part that may stand there,
/// twice for what stands for other letters, and looks as often for where the part ends. Natively
/// the first letter is compared before that (docs/adr/0029).
final class KnownNames {
    /// What stands for other letters.
    private static final String SPECIAL = "*\"\\[";

    private KnownNames() {}

    /// Whether two parts begin with letters that cannot stand for each other.
    static boolean beginApart(
            String one, int begin, int length, String other, int otherBegin, int otherLength) {
        if (length <= 0 || otherLength <= 0) {
            return false;
        }
        char first = one.charAt(begin);
        char otherFirst = other.charAt(otherBegin);
        return first != otherFirst && SPECIAL.indexOf(first) < 0 && SPECIAL.indexOf(otherFirst) < 0;
    }

    @TargetClass(PropertiesUtil.class)
    static final class FirstLetterFirst {

        @Substitute
        public static boolean isMapped(NameIterator name, String mapped) {
            String asked = name.getName();
            int begin = name.getPosition() + 1;
            int rest = asked.length() - begin;
            if (beginApart(asked, begin, rest, mapped, 0, mapped.length())) {
                return false;
            }
            int end = name.getNextEnd();
            int length = end == 0 ? asked.length() : end - begin;
            return PropertyName.equals(asked, begin, length, mapped, 0, mapped.length());
        }
    }

    @TargetClass(PropertyName.class)
    static final class Parts {

        @Alias
        private static native boolean equalsInternal(
                String one, int begin, int length, String other, int otherBegin, int otherLength);

        @Substitute
        public static boolean equals(
                String one, int begin, int length, String other, int otherBegin, int otherLength) {
            return !beginApart(one, begin, length, other, otherBegin, otherLength)
                    && (equalsInternal(one, begin, length, other, otherBegin, otherLength)
                            || equalsInternal(other, otherBegin, otherLength, one, begin, length));
        }
    }
}
