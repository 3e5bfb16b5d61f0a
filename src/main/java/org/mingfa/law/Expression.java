package org.mingfa.law;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition or a number written in a law file: CEL, type-checked against the names its procedure declares when the file
 * is read. Evaluating one has no effect and no access to anything but the names it is given.
 */
public final class Expression {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final String source;
    private final CelRuntime.Program program;
    private final List<String> names;
    private final boolean needsEveryName;

    private Expression(String source, CelRuntime.Program program, Set<String> names) {
        this.source = source;
        this.program = program;
        this.names = List.copyOf(names);
        this.needsEveryName = !source.contains("||") && !source.contains("&&") && !source.contains("?");
    }

    /** What a name stands for in one matter at one moment: a value of the declared type, or null while it is not there. */
    @FunctionalInterface
    public interface Names {
        @org.jspecify.annotations.Nullable
        Object find(String name);
    }

    /** The types of the names an expression may use, as written in expressions. */
    public static final class Scope {
        private final Map<String, CelType> types;
        private final CelCompiler compiler;

        public Scope(Map<String, CelType> types) {
            this.types = Map.copyOf(types);
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
            this.types.forEach(builder::addVar);
            this.compiler = builder.build();
        }

        Map<String, CelType> types() {
            return types;
        }

        /** @throws LawMistake with what the compiler found, when it is no condition over the declared names */
        Expression condition(String source) {
            var expression = compile(source);
            if (!expression.ast.getResultType().equals(SimpleType.BOOL)) {
                throw new LawMistake("an expression that is true or false was expected: " + source);
            }
            return expression.finish(source);
        }

        /** @throws LawMistake when it is no number over the declared names */
        Expression number(String source) {
            var expression = compile(source);
            var type = expression.ast.getResultType();
            if (!type.equals(SimpleType.DOUBLE) && !type.equals(SimpleType.INT)) {
                throw new LawMistake("an expression that gives a number was expected: " + source);
            }
            return expression.finish(source);
        }

        private Checked compile(String source) {
            try {
                return new Checked(compiler.compile(source).getAst(), types.keySet());
            } catch (CelValidationException e) {
                throw new LawMistake("the expression '" + source + "' does not hold together: " + firstLine(e));
            }
        }

        private static String firstLine(Exception e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^ERROR: <input>:", "at ");
        }
    }

    private record Checked(CelAbstractSyntaxTree ast, Set<String> declared) {
        Expression finish(String source) {
            try {
                var names = ast.getReferenceMap().values().stream()
                        .map(reference -> reference.name())
                        .filter(declared::contains)
                        .collect(Collectors.toSet());
                return new Expression(source, RUNTIME.createProgram(ast), names);
            } catch (CelEvaluationException e) {
                throw new LawMistake("the expression '" + source + "' cannot be run: " + e.getMessage());
            }
        }
    }

    /** Whether the condition holds; undecided while a value it needs is not there. */
    public Truth test(Names values) {
        return evaluate(values) instanceof Boolean holds ? Truth.of(holds) : Truth.UNDECIDED;
    }

    /** The number; empty while a value it needs is not there. */
    public Optional<BigDecimal> number(Names values) {
        return evaluate(values) instanceof Number number
                ? Optional.of(new BigDecimal(number.toString()).stripTrailingZeros())
                : Optional.empty();
    }

    /**
     * With a value missing the expression is still run, because {@code a || b} may be decided by {@code a} alone; what CEL
     * cannot decide without it ends in an error or in a set of unknowns, neither of which is an answer.
     */
    private @Nullable Object evaluate(Names values) {
        if (needsEveryName && isMissingAny(values)) {
            return null;
        }
        try {
            return program.eval(name -> Optional.ofNullable(values.find(name)));
        } catch (CelEvaluationException e) {
            return null;
        }
    }

    private boolean isMissingAny(Names values) {
        for (var name : names) {
            if (values.find(name) == null) {
                return true;
            }
        }
        return false;
    }

    /** The names the expression reads, as written in it. */
    public List<String> names() {
        return names;
    }

    @Override
    public String toString() {
        return source;
    }
}
