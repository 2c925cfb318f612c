package org.samverk.kit.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text in one or more languages: an object keyed by BCP 47 tag, with at least one entry, none of them blank.
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Localised.Validator.class)
public @interface Localised {
    /// What a text of one line consists of, something that shows among it: nothing that breaks it, controls a device or
    /// turns the direction of what is written, by which a name looks like another.
    String LINE =
            "^(?=.*\\S)[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+$";
    String NOT_A_LINE = "one line, not blank, without characters that control how it is shown";

    String message() default "texts by language tag, as {\"da\": \"...\"}: at least one, none blank or too long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Characters a text may have.
    int max() default 10_000;

    /// Whether each text is a name or title of one line.
    boolean oneLine() default false;

    /// Absence is for {@code @NotNull} to refuse.
    final class Validator implements ConstraintValidator<Localised, @Nullable Map<String, String>> {
        private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        private static final Pattern ONE_LINE = Pattern.compile(LINE);
        private static final int LANGUAGES = 20;

        private int max;
        private boolean oneLine;

        @Override
        public void initialize(Localised annotation) {
            max = annotation.max();
            oneLine = annotation.oneLine();
        }

        @Override
        public boolean isValid(@Nullable Map<String, String> texts, ConstraintValidatorContext context) {
            if (texts == null) {
                return true;
            }
            if (texts.isEmpty()
                    || texts.size() > LANGUAGES
                    || !texts.entrySet().stream().allMatch(this::fits)) {
                return false;
            }
            if (!oneLine
                    || texts.values().stream()
                            .allMatch(text -> ONE_LINE.matcher(text).matches())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(NOT_A_LINE).addConstraintViolation();
            return false;
        }

        private boolean fits(Map.Entry<String, @Nullable String> entry) {
            var text = entry.getValue();
            return TAG.matcher(entry.getKey()).matches() && text != null && !text.isBlank() && text.length() <= max;
        }
    }
}
