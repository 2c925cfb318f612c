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
    String message() default "texts by language tag, as {\"da\": \"...\"}: at least one, none blank or too long";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Characters a text may have.
    int max() default 10_000;

    /// Absence is for {@code @NotNull} to refuse.
    final class Validator implements ConstraintValidator<Localised, @Nullable Map<String, String>> {
        private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        private static final int LANGUAGES = 20;

        private int max;

        @Override
        public void initialize(Localised annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(@Nullable Map<String, String> texts, ConstraintValidatorContext context) {
            return texts == null
                    || (!texts.isEmpty()
                            && texts.size() <= LANGUAGES
                            && texts.entrySet().stream().allMatch(this::fits));
        }

        private boolean fits(Map.Entry<String, @Nullable String> entry) {
            var text = entry.getValue();
            return TAG.matcher(entry.getKey()).matches() && text != null && !text.isBlank() && text.length() <= max;
        }
    }
}
