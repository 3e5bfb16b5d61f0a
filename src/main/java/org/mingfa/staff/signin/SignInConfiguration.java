package org.mingfa.staff.signin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.OpenPaths;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Two doors: {@code /api/} for machines with a token and no session, everything else for people with a password. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String[] OPEN = {
        "/sign-in",
        "/demo-sign-in",
        "/healthz",
        "/readyz",
        "/error",
        "/webjars/**",
        "/look/**",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.ico"
    };

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'self'; "
            + "frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    @Bean
    CurrentActor currentActor(Staff staff) {
        return new CurrentActor(staff);
    }

    @Bean
    Sent sent() {
        return new Sent();
    }

    @Bean
    WebMvcConfigurer actorArgument(CurrentActor current) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument(current));
                resolvers.add(new SelfArgument(current));
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        FilterRegistrationBean<RequestIdFilter> registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CleanInputFilter> cleanInput() {
        FilterRegistrationBean<CleanInputFilter> registration = new FilterRegistrationBean<>(new CleanInputFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** As a bean it is the only way in: without one, a user with a generated password would be set up besides. */
    @Bean
    AuthenticationProvider passwordCheck(Accounts accounts) {
        return new PasswordCheck(accounts);
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Tokens tokens, JsonMapper json) {
        ApiProblems problems = new ApiProblems(json);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SignInConfiguration::headers)
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, CurrentActor current, AuditTrail audit, ObjectProvider<OpenPaths> open) {
        String[] publicPaths =
                open.stream().flatMap(paths -> paths.patterns().stream()).toArray(String[]::new);
        SignInFlow flow = new SignInFlow(current, audit);
        return http.headers(SignInConfiguration::headers)
                .requestCache(cache -> cache.requestCache(SignInFlow.wholePages()))
                .formLogin(form -> form.loginPage(SignInFlow.PAGE)
                        .loginProcessingUrl(SignInFlow.PAGE)
                        .failureHandler(flow)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(flow)
                        .logoutSuccessUrl(SignInFlow.PAGE + "?signed-out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(SignInFlow::sendToSignIn)
                        .accessDeniedHandler(SignInFlow::deny))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(publicPaths)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
