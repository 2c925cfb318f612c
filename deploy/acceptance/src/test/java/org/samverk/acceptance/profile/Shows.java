package org.samverk.acceptance.profile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The rule that this method tries: it ends when the rule is met, and throws when it is not.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Shows {
    String value();

    /// Whether it asks for more than a decision lets the rule ask for, so that it is expected to throw.
    boolean excused() default false;
}
