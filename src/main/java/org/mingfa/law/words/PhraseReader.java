package org.mingfa.law.words;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.law.Expression;
import org.mingfa.law.words.Phrase.Quantity;
import org.mingfa.law.words.Phrase.Sign;

/** Reads the sentence in a condition. */
final class PhraseReader {

    /** Macros are left as they are written: they are what the sentence is about. */
    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();

    private static final Map<String, Sign> SIGNS = Map.of(
            "_==_", Sign.EQUAL,
            "_!=_", Sign.UNEQUAL,
            "_<_", Sign.LESS,
            "_<=_", Sign.AT_MOST,
            "_>_", Sign.MORE,
            "_>=_", Sign.AT_LEAST);

    private static final Map<String, Quantity> QUANTITIES =
            Map.of("exists", Quantity.SOME, "all", Quantity.EVERY, "filter", Quantity.THOSE, "map", Quantity.OF_EACH);

    private PhraseReader() {}

    static Phrase read(Expression expression) {
        var source = expression.toString();
        try {
            return read(PARSER.parse(source).getAst().getExpr());
        } catch (CelValidationException e) {
            throw new IllegalArgumentException(source, e);
        }
    }

    private static Phrase read(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case IDENT -> new Phrase.Named(expression.ident().name());
            case SELECT -> select(expression.select());
            case CALL -> call(expression.call());
            case LIST -> new Phrase.Listed(all(expression.list().elements()));
            case NOT_SET, STRUCT, MAP, COMPREHENSION ->
                throw new IllegalArgumentException(expression.getKind().toString());
        };
    }

    private static List<Phrase> all(List<CelExpr> expressions) {
        return expressions.stream().map(PhraseReader::read).toList();
    }

    private static Phrase constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Phrase.YesNo(constant.booleanValue());
            case INT64_VALUE -> new Phrase.Number(BigDecimal.valueOf(constant.int64Value()));
            case DOUBLE_VALUE -> new Phrase.Number(BigDecimal.valueOf(constant.doubleValue()));
            case STRING_VALUE -> new Phrase.Text(constant.stringValue());
            case NOT_SET, NULL_VALUE, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE ->
                throw new IllegalArgumentException(constant.toString());
        };
    }

    private static Phrase select(CelExpr.CelSelect select) {
        return switch (read(select.operand())) {
            case Phrase.Named(var name) -> new Phrase.Named(name + "." + select.field());
            case Phrase.ItemAt(var list, var index, var column)
            when column.isEmpty() -> new Phrase.ItemAt(list, index, select.field());
            case Phrase other -> throw new IllegalArgumentException(other + "." + select.field());
        };
    }

    private static Phrase call(CelExpr.CelCall call) {
        var of = new ArrayList<Phrase>();
        call.target().map(PhraseReader::read).ifPresent(of::add);
        var quantity = Optional.ofNullable(QUANTITIES.get(call.function()));
        if (quantity.isPresent() && call.target().isPresent()) {
            return new Phrase.Quantified(
                    quantity.get(),
                    of.getFirst(),
                    call.args().get(0).ident().name(),
                    read(call.args().get(1)));
        }
        of.addAll(all(call.args()));
        return operation(call.function(), of);
    }

    private static Phrase operation(String function, List<Phrase> of) {
        var sign = SIGNS.get(function);
        if (sign != null) {
            return new Phrase.Compared(of.get(0), sign, of.get(1));
        }
        return switch (function) {
            case "_&&_" ->
                new Phrase.All(of.stream().flatMap(PhraseReader::conjuncts).toList());
            case "_||_" ->
                new Phrase.Any(of.stream().flatMap(PhraseReader::disjuncts).toList());
            case "!_" -> of.getFirst().denied();
            case "@in" -> new Phrase.Member(of.get(0), true, of.get(1));
            case "_?_:_" -> new Phrase.Chosen(of.get(0), of.get(1), of.get(2));
            case "_[_]" -> new Phrase.ItemAt(of.get(0), of.get(1), "");
            default -> new Phrase.Called(function, of);
        };
    }

    private static Stream<Phrase> conjuncts(Phrase phrase) {
        return phrase instanceof Phrase.All(var parts) ? parts.stream() : Stream.of(phrase);
    }

    private static Stream<Phrase> disjuncts(Phrase phrase) {
        return phrase instanceof Phrase.Any(var parts) ? parts.stream() : Stream.of(phrase);
    }
}
