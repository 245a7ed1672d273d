{{/* SPDX-License-Identifier: MIT */}}
{{- define "butler-vo.name" -}}
{{- .Release.Name | trunc 53 | trimSuffix "-" -}}
{{- end }}

{{- define "butler-vo.selector" -}}
app.kubernetes.io/name: "butler-vo"
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- define "butler-vo.labels" -}}
{{ include "butler-vo.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | quote }}
{{- end }}

{{- define "butler-vo.backend" -}}
backend:
  service:
    name: {{ include "butler-vo.name" . | quote }}
    port:
      name: "http"
{{- end }}
