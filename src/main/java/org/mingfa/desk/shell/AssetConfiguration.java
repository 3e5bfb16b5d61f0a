package org.mingfa.desk.shell;

import java.time.Duration;
import java.util.Objects;
import org.mingfa.desk.look.Asset;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What pages are drawn with is fetched once: its address is another when its content is, so a browser may keep it for a year. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    WebMvcConfigurer assets(WebProperties web) {
        var resources = web.getResources();
        var kept = Objects.requireNonNullElse(
                resources.getCache().getCachecontrol().toHttpCacheControl(), FOR_GOOD);
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(Asset.FOLDER + "/**")
                        .addResourceLocations(resources.getStaticLocations())
                        .setCacheControl(kept)
                        .resourceChain(false)
                        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(Asset.FINGERPRINT, "/**"));
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(kept);
            }
        };
    }
}
