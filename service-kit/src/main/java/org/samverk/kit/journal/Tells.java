package org.samverk.kit.journal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What may be written of an aggregate: the kind of subject it is, what can happen to it, and the number of its state's
/// form. The journal takes nothing else, and the document has a schema for each of these events.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {
    /// As in event types: `partner`.
    String kind();

    /// As in event types: `registered`.
    String[] events();

    /// Rises when members of the state change their meaning or are gone. Older forms are still read.
    int form() default 1;

    /// Whether the journal refuses a state of more than 256 KiB. What people have a right to add, as a signature or
    /// notice, is not refused for what is there already: such a kind bounds the texts written into it itself.
    boolean bounded() default true;
}
