package org.samverk.kit.openapi.refusal;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a method calls, lambdas it makes included, and the problem types written in it.
record MethodCode(Set<Call> calls, Set<ProblemType> refusals) {
    private static final Pattern SLUG = Pattern.compile("[a-z]+(-[a-z]+)*");
    /// Whole, with nothing left to fill in.
    private static final Pattern SENTENCE = Pattern.compile("[A-Z`][^%]* [^%]*\\.");

    /// @param owner of the method, by its internal name
    record Call(String owner, String name, String descriptor) {
        /// What is kept in a constant, a lambda too, was made when its class was.
        boolean isClassInitialiser() {
            return name.equals("<clinit>");
        }

        boolean isConstructor() {
            return name.equals("<init>");
        }
    }

    static MethodCode of(CodeModel code) {
        var calls = new LinkedHashSet<Call>();
        var constants = new ArrayList<Object>();
        for (CodeElement element : code) {
            switch (element) {
                case InvokeInstruction invoke ->
                    calls.add(new Call(
                            invoke.owner().asInternalName(),
                            invoke.name().stringValue(),
                            invoke.type().stringValue()));
                case InvokeDynamicInstruction dynamic ->
                    dynamic.invokedynamic().bootstrap().arguments().forEach(argument -> {
                        if (argument instanceof MethodHandleEntry handle) {
                            var member = handle.reference();
                            calls.add(new Call(
                                    member.owner().asInternalName(),
                                    member.name().stringValue(),
                                    member.type().stringValue()));
                        }
                    });
                case FieldInstruction field
                when field.opcode() == Opcode.GETSTATIC ->
                    calls.add(new Call(field.owner().asInternalName(), "<clinit>", "()V"));
                case ConstantInstruction constant -> constants.add(constant.constantValue());
                default -> {}
            }
        }
        return new MethodCode(calls, refusals(constants));
    }

    /// A status, a slug, a title and mostly a detail, one after the other, as whoever makes a problem writes them.
    private static Set<ProblemType> refusals(List<Object> constants) {
        var found = new TreeSet<ProblemType>();
        for (var i = 0; i + 2 < constants.size(); i++) {
            if (constants.get(i) instanceof Integer status
                    && status >= 400
                    && status < 600
                    && constants.get(i + 1) instanceof String slug
                    && SLUG.matcher(slug).matches()
                    && constants.get(i + 2) instanceof String title) {
                var next = i + 3 < constants.size() ? constants.get(i + 3) : null;
                var detail =
                        next instanceof String text && SENTENCE.matcher(text).matches() ? text : null;
                found.add(new ProblemType(status, slug, title, detail));
            }
        }
        return found;
    }
}
