//! What a person does in a browser, and what they see.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Driver, id};
use crate::screen::Screen;
use crate::server::Server;

/// What every password here is.
pub(crate) const PASSWORD: &str = "ひらけごま もういちど ひらけごま";

/// How long a person waits for something to happen.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keys without a letter, as WebDriver writes them.
pub(crate) mod key {
    /// To the next thing that can be pressed.
    pub(crate) const TAB: char = '\u{E004}';
    /// Presses it.
    pub(crate) const ENTER: char = '\u{E007}';
    /// Ticks it.
    pub(crate) const SPACE: char = '\u{E00D}';
}

/// A Chromium that looks at one server.
pub(crate) struct Browser {
    driver: Driver,
    site: String,
}

impl Browser {
    /// A new browser before a server, with the screen of a desktop.
    pub(crate) fn before(server: &Server) -> Self {
        let browser = Self { driver: Driver::start(), site: format!("http://{}", server.address) };
        browser.hold(Screen::Desktop);
        browser
    }

    /// Takes another screen.
    pub(crate) fn hold(&self, screen: Screen) {
        let touch = json!({ "enabled": screen == Screen::Phone });
        self.driver.tell("Emulation.setDeviceMetricsOverride", &screen.metrics());
        self.driver.tell("Emulation.setTouchEmulationEnabled", &touch);
    }

    /// Opens a page of the site.
    pub(crate) fn open(&self, path: &str) {
        self.driver.post("/url", &json!({ "url": format!("{}{path}", self.site) }));
    }

    /// The path and what follows it.
    pub(crate) fn here(&self) -> String {
        let url = self.driver.get("/url").as_str().unwrap().to_owned();
        url.strip_prefix(&self.site).unwrap_or(&url).to_owned()
    }

    /// Runs script in the page; what it returns.
    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Value {
        self.driver.post("/execute/sync", &json!({ "script": script, "args": args }))
    }

    /// Is there such an element, and is it to be seen?
    pub(crate) fn sees(&self, css: &str) -> bool {
        let script =
            "return [...document.querySelectorAll(arguments[0])].some((one) => one.checkVisibility())";
        self.run(script, &[json!(css)]) == json!(true)
    }

    /// The words of all such elements that are to be seen, one line each.
    pub(crate) fn text(&self, css: &str) -> String {
        let script = "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility())\
                      .map((one) => one.innerText.trim()).join('\\n')";
        self.run(script, &[json!(css)]).as_str().unwrap().to_owned()
    }

    /// What stands in a field of a form.
    pub(crate) fn value(&self, css: &str) -> String {
        let value = self.run("return document.querySelector(arguments[0]).value", &[json!(css)]);
        value.as_str().unwrap().to_owned()
    }

    /// Waits until it is so.
    pub(crate) fn wait(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_so(self) {
            let page = self.text("main");
            assert!(begun.elapsed() < PATIENCE, "{what} at {}:\n{page}", self.here());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits for the words to stand in such an element.
    pub(crate) fn wait_for(&self, css: &str, words: &str) {
        self.wait(&format!("no {words} in {css}"), |browser| browser.text(css).contains(words));
    }

    /// Clicks or taps, as soon as that is possible; a page that follows is loaded.
    pub(crate) fn click(&self, css: &str) {
        self.wait(&format!("no {css} to click"), |browser| browser.sees(css));
        let begun = Instant::now();
        // Script may put another element in its place meanwhile.
        while let Err(told) = self.clicked(css) {
            assert!(begun.elapsed() < Duration::from_secs(5), "{css}: {told}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks what leads to another page, and waits for that page: whoever opens a third one at once would take back what the
    /// click sent.
    pub(crate) fn follow(&self, css: &str) {
        self.run("window.isLeft = true", &[]);
        self.click(css);
        let has_come = "return !window.isLeft && document.readyState === 'complete'";
        self.wait(&format!("no page follows {css}"), |browser| browser.run(has_come, &[]) == json!(true));
    }

    fn clicked(&self, css: &str) -> Result<(), String> {
        let element =
            self.driver.tried("POST", "/element", &json!({ "using": "css selector", "value": css }))?;
        self.driver.tried("POST", &format!("/element/{}/click", id(&element)), &json!({})).map(drop)
    }

    /// Types words into a field in place of what stands there.
    pub(crate) fn write(&self, css: &str, words: &str) {
        self.wait(&format!("no {css} to write in"), |browser| browser.sees(css));
        let element = format!("/element/{}", self.element(css));
        self.driver.post(&format!("{element}/clear"), &json!({}));
        self.driver.post(&format!("{element}/value"), &json!({ "text": words }));
    }

    /// Chooses files in a control for them.
    pub(crate) fn choose(&self, css: &str, files: &[PathBuf]) {
        let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
        self.driver
            .post(&format!("/element/{}/value", self.element(css)), &json!({ "text": paths.join("\n") }));
    }

    fn element(&self, css: &str) -> String {
        id(&self.driver.post("/element", &json!({ "using": "css selector", "value": css })))
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub(crate) fn press(&self, keys: impl IntoIterator<Item = char>) {
        let strokes: Vec<Value> = keys
            .into_iter()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.driver.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// Presses Tab until such an element has the focus, as one without a mouse does.
    pub(crate) fn tab_to(&self, css: &str) {
        for _ in 0..120 {
            if self.run("return document.activeElement.matches(arguments[0])", &[json!(css)]) == json!(true) {
                return;
            }
            self.press([key::TAB]);
        }
        panic!("the keyboard does not reach {css}");
    }

    /// Moves the mouse from one point to another, its button pressed.
    pub(crate) fn drag(&self, [from, to]: [(f64, f64); 2]) {
        let go = |(x, y): (f64, f64)| json!({ "type": "pointerMove", "duration": 60, "x": x.round(), "y": y.round() });
        let moves = json!([go(from), { "type": "pointerDown", "button": 0 }, go(to), { "type": "pointerUp", "button": 0 }]);
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": moves });
        self.driver.post("/actions", &json!({ "actions": [mouse] }));
    }

    /// Moves the mouse over an element.
    pub(crate) fn point_at(&self, css: &str) {
        let element = self.driver.post("/element", &json!({ "using": "css selector", "value": css }));
        self.run("arguments[0].scrollIntoView({ block: 'center' })", std::slice::from_ref(&element));
        let go = json!({ "type": "pointerMove", "duration": 60, "origin": element, "x": 0, "y": 0 });
        let mouse = json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [go] });
        self.driver.post("/actions", &json!({ "actions": [mouse] }));
    }

    /// Makes the first administrator, 森, who is signed in then.
    pub(crate) fn become_administrator(&self, server: &Server) {
        self.open(server.setup.as_ref().unwrap());
        self.write("#name", "森");
        self.write("#password", PASSWORD);
        self.write("#again", PASSWORD);
        self.click("main form button");
        self.wait_for("header .self", "森");
    }

    /// What the browser complained of since the last time: script that failed, content that the policy of the site forbids.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let entries = self.driver.post("/se/log", &json!({ "type": "browser" }));
        let entries = entries.as_array().unwrap().iter().map(|entry| entry["message"].to_string());
        entries.filter(|entry| !entry.contains("Failed to load resource: the server responded")).collect()
    }

    /// Addresses that the pages asked for since the last time and that are not of the site.
    pub(crate) fn asked_elsewhere(&self) -> Vec<String> {
        let entries = self.driver.post("/se/log", &json!({ "type": "performance" }));
        let asked = entries.as_array().unwrap().iter().filter_map(|entry| {
            let told: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let is_request = told["message"]["method"] == "Network.requestWillBeSent";
            is_request.then(|| told["message"]["params"]["request"]["url"].as_str().map(str::to_owned))?
        });
        asked.filter(|url| !url.starts_with(&self.site)).collect()
    }

    /// Nothing is wider than the screen.
    pub(crate) fn fits(&self) {
        let script = "return [document.documentElement.scrollWidth, innerWidth]";
        let widths = self.run(script, &[]);
        assert!(widths[0].as_f64() <= widths[1].as_f64(), "{widths} at {}", self.here());
    }
}
