-- Readers of a casebook in the browser, for wrk: pages drawn by chance, hardly any of them twice.
--
-- jikenbo serve --public --casebook CASEBOOK --listen 127.0.0.1:8630
-- wrk -t2 -c50 -d60s -s benches/load.lua http://127.0.0.1:8630 -- KIND [SERIALS]
--
-- KIND is what is asked for: list, word, words, number (a word and a number), incident, or mixed (all of them in turn).
-- SERIALS is about how many incidents a year from 2015 to 2025 has; 8000 unless given.

local words = {
  "紛失", "誤送信", "サーバー", "名簿", "申込書", "病院", "小学校", "メール", "委託", "USB", "不正アクセス", "会員",
  "共有フォルダ", "氏名", "住所", "市役所", "口座", "成績", "保育園", "顧客", "暗号化", "退職者", "パスワード", "添付",
  "通知書", "信用金庫", "漏洩", "流出", "ランサムウェア", "捜索", "権限", "クラウド", "脆弱性", "庁舎", "大学", "町",
  "診療", "研修", "警察", "委員会", "電話番号", "生年月日", "複製", "盗難", "パソコン", "マルウェア", "持ち出し", "不具合",
}
local causes = {
  "loss", "theft", "misdelivery_email", "unauthorized_access", "ransomware", "misconfiguration", "insider", "malware",
}

local function encoded(word)
  return (word:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end
for nth, word in ipairs(words) do words[nth] = encoded(word) end

local function any(list) return list[math.random(#list)] end

local ask = {}
function ask.list()
  return string.format("/incidents?cause=%s&from=%d-%02d&min-affected=%d",
    any(causes), math.random(2014, 2025), math.random(12), math.random(5000))
end
function ask.word() return string.format("/incidents?q=%s&page=%d&min-affected=%d", any(words), math.random(3), math.random(2000)) end
function ask.words() return string.format("/incidents?q=%s+%s&page=%d", any(words), any(words), math.random(3)) end
function ask.number() return string.format("/incidents?q=%s+%d", any(words), math.random(9999)) end
function ask.incident() return string.format("/incidents/%d-%04d", math.random(2015, 2025), math.random(serials)) end

local kinds = { "list", "word", "words", "number", "incident" }

local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  math.randomseed(os.time() * 31 + id)
  kind, serials, asked = args[1] or "mixed", tonumber(args[2] or "8000"), 0
end

function request()
  asked = asked + 1
  local path = ask[kind == "mixed" and kinds[asked % #kinds + 1] or kind]()
  return wrk.format("GET", path, { ["Accept-Encoding"] = "identity" })
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("requests %d, %.0f a second; connect %d read %d write %d timeout %d status %d", summary.requests,
    summary.requests / summary.duration * 1e6, errors.connect, errors.read, errors.write, errors.timeout, errors.status))
  print(string.format("ms: p50 %.1f p90 %.1f p99 %.1f max %.1f", latency:percentile(50) / 1000,
    latency:percentile(90) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
