package org.mingfa.desk.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/** Draws a view by the compiled template of that name; the model's entries are the template's parameters. */
@Component
final class JteViews extends AbstractCachingViewResolver implements Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable View loadView(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new Page(template) : null;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Nothing is sent before the whole page is drawn: one that fails becomes an error page, not half a page. */
        @Override
        @SuppressWarnings("unchecked")
        public void render(
                @Nullable Map<String, ? extends @Nullable Object> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, model == null ? Map.of() : (Map<String, Object>) model, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
