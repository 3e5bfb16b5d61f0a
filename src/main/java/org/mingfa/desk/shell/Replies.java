package org.mingfa.desk.shell;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.look.Screen;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Gives the browser what a controller answers with: a page drawn by its template, or the way to another. */
@Component
final class Replies implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

    /** What the page after a redirect says, in the store of things kept for one request. */
    static final String FLASHES = "flashes";

    private final Templates templates;

    Replies(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Reply.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request) {
        switch ((Reply) Objects.requireNonNull(value)) {
            case Screen screen -> container.setView(new Drawn(screen));
            case Redirect(var address, var flashes) -> {
                container.setRedirectModelScenario(true);
                if (!flashes.isEmpty()) {
                    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
                    RequestContextUtils.getOutputFlashMap(asked).put(FLASHES, flashes);
                }
                container.setView(to(address));
            }
        }
    }

    private static RedirectView to(String address) {
        var view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private final class Drawn implements View {

        private final Screen screen;

        private Drawn(Screen screen) {
            this.screen = screen;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Nothing is sent before the whole page is drawn: one that fails becomes an error page, not half a page. */
        @Override
        public void render(
                @Nullable Map<String, ? extends @Nullable Object> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.draw(screen, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
