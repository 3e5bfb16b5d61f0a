package org.mingfa.law;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition or a number written in a law file: CEL, type-checked against the names its procedure declares when the file
 * is read. Evaluating one has no effect and no access to anything but the names it is given. Within a procedure the same
 * words are the same expression.
 */
public final class Expression {

    private final String source;
    private final Scope scope;
    private final boolean needsEveryName;
    private volatile @Nullable Compiled compiled;

    private Expression(String source, Scope scope) {
        this.source = source;
        this.scope = scope;
        this.needsEveryName = !source.contains("||") && !source.contains("&&") && !source.contains("?");
    }

    /** What a name stands for in one matter at one moment: a value of the declared type, or null while it is not there. */
    @FunctionalInterface
    public interface Names {
        @org.jspecify.annotations.Nullable
        Object find(String name);
    }

    private static final Pattern HAS = Pattern.compile("\\bhas\\(\\s*([a-z]\\w*(?:\\.[a-z]\\w*)?)\\s*\\)");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\w.'])[a-z]\\w*+(?:\\.[a-z]\\w*+(?!\\())+");

    /** What a name may stand for. */
    public enum Kind {
        YES_NO,
        TEXT,
        NUMBER,
        COUNT,
        DAY,
        LIST;

        private static Kind of(CelType type) {
            if (type.equals(SimpleType.BOOL)) {
                return YES_NO;
            }
            if (type.equals(SimpleType.DOUBLE)) {
                return NUMBER;
            }
            if (type.equals(SimpleType.INT)) {
                return COUNT;
            }
            if (type.equals(SimpleType.TIMESTAMP)) {
                return DAY;
            }
            return type.equals(SimpleType.STRING) ? TEXT : LIST;
        }
    }

    /** Apart, so that a program that only reads its law files does not load the CEL library for it. */
    private static final class Cel {
        static final CelOptions OPTIONS =
                CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
        static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(CelFunctionBinding.from("sum_of_list", List.class, Cel::sum))
                .build();

        /** {@code sum(rows.map(row, has(row.amount) ? row.amount : 0.0))}: what is no number adds nothing. */
        private static double sum(List<?> numbers) {
            return numbers.stream()
                    .mapToDouble(one -> one instanceof Number number ? number.doubleValue() : 0)
                    .sum();
        }

        static CelCompiler compiler(Map<String, CelType> types) {
            var builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(OPTIONS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                            "sum",
                            CelOverloadDecl.newGlobalOverload(
                                    "sum_of_list", SimpleType.DOUBLE, ListType.create(SimpleType.DYN))));
            types.forEach(builder::addVar);
            builder.setTypeProvider(ListedMatter.provider(types.values()));
            return builder.build();
        }
    }

    /** The types of the names an expression may use, as written in expressions. */
    public static final class Scope {
        private final Supplier<Map<String, CelType>> types;
        private final boolean proved;
        private @Nullable Map<String, CelType> declared;
        private final Map<String, Expression> expressions = new ConcurrentHashMap<>();
        private @Nullable CelCompiler compiler;

        /** @param proved the expressions are known to hold together, and each is compiled only when it is first asked */
        Scope(Supplier<Map<String, CelType>> types, boolean proved) {
            this.types = types;
            this.proved = proved;
        }

        /** The same names and one more. */
        Scope and(String name, CelType type) {
            return new Scope(
                    () -> {
                        var more = new HashMap<>(declared());
                        more.put(name, type);
                        return more;
                    },
                    proved);
        }

        /** The same names, for expressions that are not proved yet. */
        Scope proving() {
            return proved ? new Scope(types, false) : this;
        }

        /** What a declared name stands for; empty when it is not declared. */
        public Optional<Kind> kindOf(String name) {
            return Optional.ofNullable(declared().get(name)).map(Kind::of);
        }

        /** @throws LawMistake with what the compiler found, when it is no condition over the declared names */
        public Expression condition(String source) {
            return unchosen(of(source, Set.of(SimpleType.BOOL), "that is true or false"));
        }

        /** A condition that each of several matters in a field must meet, by their names as if there were but one. */
        Expression choosing(String source) {
            return of(source, Set.of(SimpleType.BOOL), "that is true or false");
        }

        private Expression unchosen(Expression expression) {
            if (!proved) {
                expression.names().stream()
                        .flatMap(name ->
                                holder(name).stream().filter(held -> !name.equals(org.mingfa.law.Names.held(held))))
                        .filter(holder -> ListedMatter.isListOf(declared().get(holder)))
                        .findFirst()
                        .ifPresent(holder -> {
                            throw new LawMistake("'" + holder + "' holds several matters; ask '" + holder
                                    + ".all(one, …)' or '" + holder + ".exists(one, …)'");
                        });
            }
            return expression;
        }

        /** @throws LawMistake when it is no number over the declared names */
        Expression number(String source) {
            return unchosen(of(source, Set.of(SimpleType.DOUBLE, SimpleType.INT), "that gives a number"));
        }

        /** @throws LawMistake when it gives nothing of that kind */
        Expression value(String source, Kind kind) {
            return switch (kind) {
                case YES_NO -> condition(source);
                case NUMBER, COUNT -> number(source);
                case TEXT -> unchosen(of(source, Set.of(SimpleType.STRING), "that gives a text"));
                case DAY -> unchosen(of(source, Set.of(SimpleType.TIMESTAMP), "that gives a day"));
                case LIST ->
                    unchosen(of(
                            source,
                            Set.of(ListType.create(SimpleType.STRING), ListType.create(SimpleType.DYN)),
                            "that gives a list"));
            };
        }

        private Expression of(String source, Set<CelType> expected, String kind) {
            var expression = expressions.computeIfAbsent(source, _ -> new Expression(source, this));
            if (!proved && !expected.contains(expression.compiled().type())) {
                throw new LawMistake("an expression " + kind + " was expected: " + source);
            }
            return expression;
        }

        private synchronized CelCompiler compiler() {
            if (compiler == null) {
                compiler = Cel.compiler(declared());
            }
            return compiler;
        }

        private synchronized Map<String, CelType> declared() {
            if (declared == null) {
                declared = types.get();
            }
            return declared;
        }

        private Compiled compile(String source) {
            try {
                var ast = compiler().compile(asked(source)).getAst();
                var declared = declared().keySet();
                var names = ast.getReferenceMap().values().stream()
                        .map(reference -> reference.name())
                        .filter(declared::contains)
                        .distinct()
                        .toList();
                return new Compiled(Cel.RUNTIME.createProgram(ast), ast.getResultType(), names);
            } catch (CelValidationException e) {
                throw new LawMistake("the expression '" + source + "' does not hold together: "
                        + unknown(source).orElseGet(() -> firstLine(e)));
            } catch (CelEvaluationException e) {
                throw new LawMistake("the expression '" + source + "' cannot be run: " + e.getMessage());
            }
        }

        /** {@code has(field)} of a field that holds other matters asks whether it holds any. */
        private String asked(String source) {
            return HAS.matcher(source).replaceAll(has -> {
                var held = org.mingfa.law.Names.held(has.group(1));
                return declared().containsKey(held) ? held : Matcher.quoteReplacement(has.group());
            });
        }

        /** What is asked of a matter in a field that no such matter knows; the compiler sees a text there and nothing else. */
        private Optional<String> unknown(String source) {
            return DOTTED.matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !declared().containsKey(name))
                    .flatMap(name -> holder(name).stream()
                            .map(holder -> "the matter in '" + holder + "' is not asked for '"
                                    + name.substring(holder.length() + 1) + "'"))
                    .findFirst();
        }

        private Optional<String> holder(String name) {
            return Stream.iterate(name.indexOf('.'), dot -> dot > 0, dot -> name.indexOf('.', dot + 1))
                    .map(dot -> name.substring(0, dot))
                    .filter(prefix -> declared().containsKey(prefix + "." + org.mingfa.law.Names.CLOSING))
                    .findFirst();
        }

        private static String firstLine(Exception e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceFirst("^ERROR: <input>:", "at ")
                    .replaceFirst(" \\((?:in container|candidates:) .*", "");
        }
    }

    private record Compiled(CelRuntime.Program program, CelType type, List<String> names) {}

    /** Two threads may both compile it the first time; the results are alike. */
    private Compiled compiled() {
        var ready = compiled;
        if (ready == null) {
            ready = scope.compile(source);
            compiled = ready;
        }
        return ready;
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

    /** A truth value, number, text, instant or list; empty while a value it needs is not there. */
    public Optional<Object> value(Names values) {
        return switch (evaluate(values)) {
            case Boolean yes -> Optional.of(yes);
            case Number number -> Optional.of(number);
            case String text -> Optional.of(text);
            case Instant instant -> Optional.of(instant);
            case List<?> list -> Optional.of(list);
            case null, default -> Optional.empty();
        };
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
            return compiled().program().eval(name -> Optional.ofNullable(values.find(name)));
        } catch (CelEvaluationException e) {
            return null;
        }
    }

    private boolean isMissingAny(Names values) {
        for (var name : names()) {
            if (values.find(name) == null) {
                return true;
            }
        }
        return false;
    }

    /** The names the expression reads, as written in it. */
    public List<String> names() {
        return compiled().names();
    }

    @Override
    public String toString() {
        return source;
    }
}
